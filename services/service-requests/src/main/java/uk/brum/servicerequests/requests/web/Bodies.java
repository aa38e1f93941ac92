package uk.brum.servicerequests.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.application.AssignRequest;
import uk.brum.servicerequests.requests.application.Move;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SplitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Proof;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.web.Shapes.BehalfShape;
import uk.brum.servicerequests.requests.web.Shapes.ContactShape;
import uk.brum.servicerequests.requests.web.Shapes.PlaceShape;
import uk.brum.starter.security.Caller;

/** What is sent to change requests, shape only. */
final class Bodies {

    private static final String PHOTO = "[A-Za-z0-9_-]{1,64}";

    private Bodies() {}

    /** A report. */
    record ReportBody(
            @NotNull(message = "Choose a category")
            @Size(max = 60)
            @Pattern(regexp = Shapes.CODE, message = Shapes.CODE_MESSAGE)
            String category,

            @NotNull(message = "Say where it is") @Valid PlaceShape place,

            @Nullable @Size(max = 4000) @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String description,

            @Nullable @Size(max = 60) Map<String, @Size(max = 50) List<@Size(max = 2000) String>> answers,

            @Nullable @Size(max = 6)
            List<@NotNull @Pattern(regexp = PHOTO, message = "Upload the photo first") String> photos,

            @com.fasterxml.jackson.annotation.JsonProperty("private") @Nullable
            Boolean asPrivate,

            @Nullable @Valid ContactShape contact,
            @Nullable @Valid BehalfShape onBehalfOf,

            @Nullable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE)
            String again,

            @Nullable @Pattern(regexp = "web|app|phone|email|staff", message = "Choose one of the channels")
            String channel) {

        NewRequest report(Caller caller) {
            return new NewRequest(
                    category,
                    place.place(),
                    new NewRequest.Account(
                            description == null ? "" : description,
                            Shapes.answers(answers),
                            Shapes.photos(photos),
                            List.of()),
                    reporter(caller),
                    Boolean.TRUE.equals(asPrivate),
                    Shapes.reference(again));
        }

        private Reporter reporter(Caller caller) {
            Channel by = Channel.of(channel == null ? "web" : channel);
            if (contact != null && !contact.reachesSomebody()) {
                throw Shapes.invalid("Give an email address or a phone number with the name.");
            }
            var own = contact == null ? null : contact.contact();
            var other = onBehalfOf == null ? null : onBehalfOf.contact();
            if (onBehalfOf != null && onBehalfOf.personId() != null) {
                return Reporter.takenFor(onBehalfOf.account(caller, own), caller.id(), by);
            }
            if (Viewing.isStaff(caller)) {
                return new Reporter(by, null, own == null ? other : own, caller.id(), other, null);
            }
            String person = caller.hasRole("resident") ? caller.id() : null;
            return new Reporter(by, person, own, null, other, null);
        }
    }

    /** A part of a request. */
    record PartBody(
            @NotNull(message = "Choose a category")
            @Size(max = 60)
            @Pattern(regexp = Shapes.CODE, message = Shapes.CODE_MESSAGE)
            String category,

            @Nullable @Size(max = 4000) @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String description,

            @Nullable @Size(max = 60) Map<String, @Size(max = 50) List<@Size(max = 2000) String>> answers,

            @Nullable @Size(max = 6)
            List<@NotNull @Pattern(regexp = PHOTO, message = "Upload the photo first") String> photos) {

        SplitRequest.Part part() {
            return new SplitRequest.Part(
                    category, description == null ? "" : description, Shapes.answers(answers), Shapes.photos(photos));
        }
    }

    /** A mass incident. */
    record IncidentBody(
            @NotNull(message = "Choose a category")
            @Size(max = 60)
            @Pattern(regexp = Shapes.CODE, message = Shapes.CODE_MESSAGE)
            String category,

            @NotNull(message = "Say where it is") @Valid PlaceShape place,

            @NotBlank(message = "Say what happened")
            @Size(max = 4000)
            @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String description,

            @Nullable @Size(max = 60) Map<String, @Size(max = 50) List<@Size(max = 2000) String>> answers) {

        NewRequest incident(Caller caller) {
            return new NewRequest(
                    category,
                    place.place(),
                    new NewRequest.Account(description, Shapes.answers(answers), List.of(), List.of()),
                    new Reporter(Channel.STAFF, null, null, caller.id(), null, null),
                    false,
                    null);
        }
    }

    /** Words. */
    record TextBody(
            @NotBlank(message = "Say it in words")
            @Size(max = 4000)
            @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String text) {}

    /** Words and who may read them. */
    record NoteBody(
            @NotBlank(message = "Say it in words")
            @Size(max = 4000)
            @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String text,

            @Nullable @Pattern(regexp = "public|reporter|staff", message = "Choose public, reporter or staff")
            String audience) {}

    /** What shows that it is done. */
    record ProofBody(
            @Nullable @Pattern(regexp = PHOTO, message = "Upload the photo first")
            String photo,

            @Nullable @jakarta.validation.constraints.DecimalMin("-90") @jakarta.validation.constraints.DecimalMax("90")
            BigDecimal lat,

            @Nullable
            @jakarta.validation.constraints.DecimalMin("-180")
            @jakarta.validation.constraints.DecimalMax("180")
            BigDecimal lon,

            @Nullable Instant taken) {

        Proof proof() {
            if ((lat == null) != (lon == null)) {
                throw Shapes.invalid("A point needs both lat and lon.");
            }
            Point place = lat == null || lon == null ? null : new Point(lat.doubleValue(), lon.doubleValue());
            return new Proof(photo, place, taken);
        }
    }

    /** Where it is to go in its life. */
    record StatusBody(
            @NotNull(message = "Choose a status")
            @Pattern(
                    regexp = "acknowledged|in-progress|waiting|reopened|done|will-not-be-done|not-found|not-ours",
                    message = "Choose one of the statuses")
            String status,

            @Nullable @Size(max = 4000) @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String text,

            @Nullable @Valid ProofBody proof) {

        Move move() {
            String words = text == null ? "" : text;
            RequestStatus wanted = RequestStatus.of(status);
            if (proof != null && wanted != RequestStatus.DONE) {
                throw Shapes.invalid("Only what is done needs a proof.");
            }
            return switch (wanted) {
                case ACKNOWLEDGED -> new Move.Acknowledge();
                case IN_PROGRESS -> new Move.Start(words);
                case WAITING -> new Move.Pause(words);
                case REOPENED -> new Move.Reopen(words);
                default -> new Move.Close(Ending.to(wanted).orElseThrow(), words, proof == null ? null : proof.proof());
            };
        }
    }

    /** Whose it is. */
    record AssignmentBody(
            @Nullable @Size(max = 60) @Pattern(regexp = Shapes.CODE, message = Shapes.CODE_MESSAGE)
            String team,

            @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,100}", message = "Give the id of a member of staff")
            String person,

            @Nullable @Min(1) @Max(5) Integer priority) {

        AssignRequest.To to() {
            return new AssignRequest.To(team, person, priority);
        }
    }

    /** Of which kind it is. */
    record CategoryBody(
            @NotNull(message = "Choose a category")
            @Size(max = 60)
            @Pattern(regexp = Shapes.CODE, message = Shapes.CODE_MESSAGE)
            String category) {}

    /** Another request. */
    record OtherBody(
            @NotNull(message = Shapes.REFERENCE_MESSAGE)
            @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE)
            String reference) {}

    /** Several requests. */
    record JoiningBody(
            @NotNull(message = "Name the requests") @Size(min = 1, max = 200)
            List<@NotNull @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String> references) {}
}
