package uk.brum.complaints.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.Coded;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Waiting;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** What stands in addresses, parameters and bodies of all requests about complaints. */
final class Asked {

    static final String ROOT = "/api/complaints/v1";
    static final String REFERENCE = "CO-[0-9A-Z]{4}-[0-9A-Z]{4}";
    static final String REFERENCE_MESSAGE = "A reference looks like CO-7K2M-9QXD";
    static final String ID = "[a-z0-9][a-z0-9-]{0,59}";
    static final String ID_MESSAGE = "Use small letters, digits and hyphens";
    static final String CASE = "[A-Za-z0-9-]{1,30}";
    static final String CASE_MESSAGE = "Use the ombudsman's reference with hyphens for spaces";
    static final String ORIGIN = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
    static final String ORIGIN_MESSAGE = "Enter the reference as it was given to you";
    static final String PERSON = "[A-Za-z0-9._:@-]{1,100}";
    static final String PERSON_MESSAGE = "This is not the id of a person";
    static final String CURSOR = "[A-Za-z0-9_-]{1,200}";
    static final String CURSOR_MESSAGE = "Use the cursor of the page before as it is";
    private static final int FARTHEST = 1_000_000;

    private Asked() {}

    /** As what the caller looks at complaints. */
    static Viewer viewer(Caller caller) {
        if (caller.isService()) {
            return new Viewer(caller.id(), Viewer.Seat.SERVICE);
        }
        return new Viewer(caller.id(), isStaff(caller) ? Viewer.Seat.STAFF : Viewer.Seat.RESIDENT);
    }

    static boolean isStaff(Caller caller) {
        return caller.hasRole("agent") || caller.hasRole("supervisor");
    }

    /** Refuses what only staff may say. */
    static void onlyStaff(Caller caller, @Nullable Object said, String what) {
        if (said != null && !isStaff(caller)) {
            throw new ProblemException(PlatformProblems.INVALID, "Only the council's staff can say " + what + ".");
        }
    }

    /** The value of a code that the contract lists. */
    static <E extends Enum<E> & Coded> E coded(Class<E> type, String code, String field) {
        return value(Coded.of(type, code), field);
    }

    static <T> T value(Optional<T> found, String field) {
        return found.orElseThrow(() ->
                new ProblemException(PlatformProblems.INVALID, "Choose one of the listed values for " + field + "."));
    }

    /** How many to pass over. */
    static int skip(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (number >= 0 && number <= FARTHEST) {
                return number;
            }
        } catch (IllegalArgumentException e) {
            // told below, as a number out of range is
        }
        throw new ProblemException(PlatformProblems.INVALID, CURSOR_MESSAGE + ".");
    }

    /** Behind which of those that wait the page begins; null for the front. */
    static Waiting.@Nullable Place behind(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (place.length == 2 && place[1].matches(REFERENCE)) {
                return new Waiting.Place(new ComplaintId(place[1]), Instant.ofEpochMilli(Long.parseLong(place[0])));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below
        }
        throw new ProblemException(PlatformProblems.INVALID, CURSOR_MESSAGE + ".");
    }

    /** The cursor of the page behind that place, null when there is none. */
    static @Nullable String next(Waiting.@Nullable Place last) {
        return last == null ? null : encoded(Objects.requireNonNull(last.due()).toEpochMilli() + " " + last.id());
    }

    /** The cursor of the next page, null when there is none. */
    static @Nullable String next(int skipped, int limit, int found) {
        return found <= limit ? null : encoded(Integer.toString(skipped + limit));
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
