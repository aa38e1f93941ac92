package uk.brum.servicerequests.desk.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** What the public may read of a report, as supervisors read and set it. */
final class ModerationViews {

    private ModerationViews() {}

    /** @param description what the public reads in place of the reporter's words; absent shows the original */
    record ModerationRequest(
            @NotNull(message = "Say whether the report is hidden") @Nullable
            Boolean hidden,

            @Size(max = 4000, message = "Use up to 4,000 characters")
            @Pattern(regexp = Asked.TEXT, message = "Write something")
            @Nullable
            String description,

            @NotNull(message = "Say why")
            @Size(max = 500, message = "Use up to 500 characters")
            @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
            @Nullable
            String reason) {}

    record ModerationView(
            String reference, boolean hidden, @Nullable String description, String original, long version) {

        static ModerationView of(ServiceRequest request) {
            return new ModerationView(
                    request.reference().text(),
                    request.moderation().hidden(),
                    request.moderation().description(),
                    request.matter().description(),
                    request.revision().version());
        }
    }
}
