package uk.brum.complaints.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.ComplaintCommand;

/**
 * That the next stage is asked for.
 *
 * @param lateBecause why staff accept it after its time
 * @param keptBecause what kept the complainant from asking in time
 */
record EscalationRequest(
        @NotBlank(message = "Enter some text") @Size(max = 8000, message = "Use up to 8,000 characters")
        String why,

        @Nullable
        @Size(min = 1, max = 2000, message = TOO_LONG)
        @Pattern(regexp = "(?s).*\\S.*", message = "Enter some text")
        String lateBecause,

        @Nullable
        @Size(min = 1, max = 2000, message = TOO_LONG)
        @Pattern(regexp = "(?s).*\\S.*", message = "Enter some text")
        String keptBecause) {

    private static final String TOO_LONG = "Use up to 2,000 characters";

    /** Whoever takes it on says why; otherwise what kept them is for others to decide about. */
    ComplaintCommand command() {
        return keptBecause == null || lateBecause != null
                ? new ComplaintCommand.Escalate(why.strip(), lateBecause == null ? null : lateBecause.strip())
                : new ComplaintCommand.AskLate(why.strip(), keptBecause.strip());
    }
}
