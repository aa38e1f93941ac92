package uk.brum.complaints.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Status;
import uk.brum.complaints.domain.Wanted;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.starter.security.Caller;

/** What a list is asked by. Residents always get their own; of the questions only two are theirs. */
record ListQuestions(
        @Nullable @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
        String handler,

        @Nullable Boolean open,

        @Nullable @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
        String person,

        @Nullable
        @Size(min = 1, max = 254, message = "Use up to 254 characters")
        @Pattern(regexp = ".*\\S.*", message = "Enter a reference, an email address, a phone number or a name")
        String q,

        @Nullable String status,
        @Nullable String clock,
        @Nullable String kind,

        @Nullable @Pattern(regexp = Asked.ORIGIN, message = Asked.ORIGIN_MESSAGE)
        String origin) {

    private static final String ME = "me";
    private static final String NOBODY = "none";

    /** Whether the answer says that somebody in particular has complained. */
    boolean aboutSomebody() {
        return person != null || q != null;
    }

    Wanted wanted(Caller caller, int skip, int limit) {
        return Asked.isStaff(caller)
                ? new Wanted(null, caller.id(), staffAsk(caller), skip, limit)
                : new Wanted(caller.id(), null, residentsAsk(), skip, limit);
    }

    private Wanted.Questions residentsAsk() {
        return new Wanted.Questions(null, false, open, null, null, null, null, null, origin);
    }

    private Wanted.Questions staffAsk(Caller caller) {
        boolean nobody = NOBODY.equals(handler);
        return new Wanted.Questions(
                nobody ? null : ME.equals(handler) ? caller.id() : handler,
                nobody,
                open,
                person,
                q,
                status == null ? null : Asked.coded(Status.class, status, "status"),
                clock == null ? null : Asked.coded(Wanted.Time.class, clock, "clock"),
                kind == null
                        ? null
                        : Asked.value(
                                Arrays.stream(ComplaintKind.values())
                                        .filter(one -> one.id().equals(kind))
                                        .findFirst(),
                                "kind"),
                origin);
    }
}
