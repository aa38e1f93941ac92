package uk.brum.notifications.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** A place in a list as an opaque word. */
final class Cursor {

    static final String WRONG = "Use the nextCursor of the page before";

    private Cursor() {}

    static String write(Message last) {
        String place = last.createdAt().toEpochMilli() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static Messages.Place read(String cursor) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (place.length == 2) {
                return new Messages.Place(Instant.ofEpochMilli(Long.parseLong(place[0])), place[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through: whatever it was, we did not write it
        }
        throw new ProblemException(PlatformProblems.INVALID, WRONG + ".");
    }
}
