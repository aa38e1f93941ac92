package uk.brum.accounts.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.domain.Adjustments;

/** What somebody needs from now on, as they or the staff say it. */
record NewAdjustments(
        @NotNull(message = "Say which version you saw") @Min(0) @Max(1_000_000_000)
        Integer version,

        @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "Choose a language")
        String language,

        @NotNull(message = "Say what is needed, or nothing") @Size(max = 9)
        List<@NotNull(message = "Choose from the list") String> needs,

        @NotNull(message = "Say which ways work, or none") @Size(max = 4)
        List<@NotNull(message = "Choose from the list") String> contact,

        @Nullable
        @Size(min = 1, max = 500, message = "Write 500 characters or fewer")
        @Pattern(regexp = TEXT, message = "Write something, or leave it out")
        String other) {

    /** Several lines with something to see in them, as the contract has it. */
    static final String TEXT =
            "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*[^\\s\\x00-\\x20\\x7F\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000][^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*";

    Adjustments wanted() {
        return new Adjustments(
                language,
                Choices.of(Adjustments.Need.class, needs),
                Choices.of(Adjustments.ContactWay.class, contact),
                other);
    }
}
