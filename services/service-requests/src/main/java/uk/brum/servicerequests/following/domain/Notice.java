package uk.brum.servicerequests.following.domain;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One person is to be told of one entry of one request. Its id is made of exactly these three, so that nobody can be told
 * of the same thing twice.
 *
 * @param following what made it; null when the reporter is told
 * @param personId who is told, when that person has an account
 */
public record Notice(
        String id,
        String reference,
        int number,
        Kind kind,
        @Nullable String following,
        @Nullable String personId,
        Instant createdAt) {

    /** Which letter it asks for. */
    public enum Kind {
        SUBMITTED("submitted"),
        UPDATED("updated"),
        RESOLVED("resolved"),
        REOPENED("reopened"),
        INCIDENT_ANSWERED("incident-answered");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** As it is stored and written in events. */
        public String id() {
            return id;
        }

        public static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No notice " + id));
        }
    }

    public static Notice toReporter(String reference, int number, Kind kind, @Nullable String personId, Instant now) {
        String who = personId == null ? "reporter" : personId;
        return new Notice(id(reference, number, who), reference, number, kind, null, personId, now);
    }

    public static Notice toFollower(String reference, int number, Kind kind, Following following, Instant now) {
        String personId = following.follower() instanceof Follower.Person person ? person.personId() : null;
        return new Notice(
                id(reference, number, following.follower().key()),
                reference,
                number,
                kind,
                following.id(),
                personId,
                now);
    }

    private static String id(String reference, int number, String who) {
        return reference + "." + number + "." + who;
    }
}
