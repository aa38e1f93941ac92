package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintCommand.PromiseRemedy;
import uk.brum.complaints.domain.Definition;
import uk.brum.complaints.domain.Learning;
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.domain.Remedy;

/** What is sent to do something with a complaint, and the command that each becomes. */
final class HandlingRequests {

    private static final String TEXT_MISSING = "Enter some text";
    private static final String TOO_LONG = "Use up to 2,000 characters";
    private static final String MUCH_TOO_LONG = "Use up to 8,000 characters";
    private static final int MIDDLE = 2000;
    private static final int LONG = 8000;

    private HandlingRequests() {}

    record Acknowledgement(
            @NotNull(message = "Say what it is about") @Size(max = 30, message = "Use up to 30 points")
            List<@NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG) String> points,

            @Nullable @Size(max = MIDDLE, message = TOO_LONG)
            String outcomeSought,

            @Nullable @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
            String handler) {
        ComplaintCommand command() {
            return new ComplaintCommand.Acknowledge(stripped(points), outcomeSought, handler);
        }
    }

    record RefusalOf(
            @NotNull(message = "Choose the reason that the policy names")
            @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE)
            String exclusion,

            @NotBlank(message = TEXT_MISSING) @Size(max = LONG, message = MUCH_TOO_LONG)
            String reason) {
        ComplaintCommand command() {
            return new ComplaintCommand.Refuse(exclusion, reason.strip());
        }
    }

    record AsRequest(
            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String reason,

            @Nullable
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "Enter the reference of the request")
            String requestReference) {
        ComplaintCommand command() {
            return new ComplaintCommand.HandleAsRequest(reason.strip(), requestReference);
        }
    }

    record Handler(
            @NotNull(message = "Say who handles it") @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
            String handler) {}

    record Assessment(
            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String plan) {}

    record Consent(
            @NotBlank(message = TEXT_MISSING) @Size(max = 500, message = "Use up to 500 characters")
            String how) {}

    record Agreement(
            @NotNull(message = "Say whether they agreed") String agreement,

            @Nullable @Size(min = 1, max = 30, message = "Use 1 to 30 points")
            List<@NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG) String> points) {
        ComplaintCommand command() {
            return new ComplaintCommand.SettlePoints(
                    Asked.coded(Definition.Agreement.class, agreement, "agreement"),
                    points == null ? null : stripped(points));
        }
    }

    record PointAnswer(
            @NotBlank(message = TEXT_MISSING) @Size(max = LONG, message = MUCH_TOO_LONG)
            String answer,

            @NotNull(message = "Say what was decided") String decision,

            @NotBlank(message = TEXT_MISSING) @Size(max = LONG, message = MUCH_TOO_LONG)
            String reasons) {
        ComplaintCommand command(int number) {
            return new ComplaintCommand.AnswerPoint(
                    number, answer.strip(), Asked.coded(Point.Decision.class, decision, "decision"), reasons.strip());
        }
    }

    record Extension(
            @NotNull(message = "Choose the new date") LocalDate until,

            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String reason) {}

    record Response(
            @NotBlank(message = TEXT_MISSING) @Size(max = LONG, message = MUCH_TOO_LONG)
            String summary) {}

    record Reason(
            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String reason) {}

    record RemedyOf(
            @NotNull(message = "Say what is owed") String kind,

            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String description,

            @Nullable
            @Min(value = 1, message = "Enter an amount")
            @Max(value = 100_000_000, message = "Enter a smaller amount")
            Integer pence,

            @NotNull(message = "Say who must see to it") @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
            String owner,

            @NotNull(message = "Choose the date") LocalDate due) {
        PromiseRemedy command(String id) {
            return new PromiseRemedy(
                    id, Asked.coded(Remedy.Kind.class, kind, "kind"), description.strip(), pence, owner, due);
        }
    }

    record Proof(
            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String proof) {}

    record Information(
            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String what,

            @NotNull(message = "Choose the date") LocalDate due) {}

    record OrderedRemedy(
            @NotNull(message = "Choose an id") @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE)
            String id,

            @NotNull(message = "Say what is owed") String kind,

            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String description,

            @Nullable
            @Min(value = 1, message = "Enter an amount")
            @Max(value = 100_000_000, message = "Enter a smaller amount")
            Integer pence,

            @NotNull(message = "Say who must see to it") @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
            String owner,

            @NotNull(message = "Choose the date") LocalDate due) {
        PromiseRemedy command() {
            return new RemedyOf(kind, description, pence, owner, due).command(id);
        }
    }

    record Decision(
            @NotNull(message = "Choose the date") LocalDate decidedOn,

            @NotNull(message = "Say what was decided") String outcome,

            @NotBlank(message = TEXT_MISSING) @Size(max = LONG, message = MUCH_TOO_LONG)
            String summary,

            @NotNull(message = "Say what must be done") @Size(max = 20, message = "Name up to 20") @Valid
            List<@NotNull(message = "Say what must be done") OrderedRemedy> remedies) {
        ComplaintCommand command(String reference) {
            return new ComplaintCommand.RecordDecision(
                    reference,
                    decidedOn,
                    Asked.coded(OmbudsmanCase.Outcome.class, outcome, "outcome"),
                    summary.strip(),
                    remedies.stream().map(OrderedRemedy::command).toList());
        }
    }

    record LearningOf(
            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String rootCause,

            @NotNull(message = "Say which service") @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE)
            String serviceArea,

            @NotBlank(message = TEXT_MISSING) @Size(max = MIDDLE, message = TOO_LONG)
            String lessons) {
        ComplaintCommand command() {
            return new ComplaintCommand.RecordLearning(new Learning(rootCause.strip(), serviceArea, lessons.strip()));
        }
    }

    record PrivacyOf(
            @NotNull(message = "Name the categories, or none") @Size(max = 9, message = "Name up to 9")
            Set<
                            @NotNull(message = "Choose one of the listed categories")
                            @Pattern(regexp = CATEGORY, message = "Choose one of the listed categories") String>
                    specialCategories,

            @NotNull(message = "Name who may see it, or nobody for all") @Size(max = 50, message = "Name up to 50")
            List<
                            @NotNull(message = Asked.PERSON_MESSAGE)
                            @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE) String>
                    named) {
        private static final String CATEGORY =
                "health|ethnicity|religion|politics|trade-union|sex-life|genetics|biometrics|criminal";

        ComplaintCommand command() {
            return new ComplaintCommand.ChangePrivacy(
                    new TreeSet<>(specialCategories), named.stream().distinct().toList());
        }
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(String::strip).toList();
    }
}
