package uk.brum.chaos;

import java.util.List;

/** A promise that was broken. */
sealed interface Violation {

    /** In words for whoever has to mend it. */
    String text();

    /** "We have it" was said, and it is not there. */
    record AcknowledgedAndLost(String key, String reference) implements Violation {
        @Override
        public String text() {
            return "Lost: " + reference + " was acknowledged (key " + key + ") and is not stored";
        }
    }

    /** What is stored under a reference is not what the client reported. */
    record StoredOtherwise(String reference, Slot reported, Slot stored) implements Violation {
        @Override
        public String text() {
            return reference + " was acknowledged for " + reported + " and is stored as " + stored;
        }
    }

    /** A report that no client made. */
    record NeverAttempted(String reference, Slot slot) implements Violation {
        @Override
        public String text() {
            return "Invented: " + reference + " is stored for " + slot + ", which nobody reported";
        }
    }

    /** One key, several references. */
    record SeveralReferences(String key, List<String> references) implements Violation {
        @Override
        public String text() {
            return "Key " + key + " has " + references.size() + " references: " + String.join(", ", references);
        }
    }

    /** A report is stored and its reporter was never told. */
    record NeverTold(String reference) implements Violation {
        @Override
        public String text() {
            return "Not told: " + reference + " is stored and no e-mail came";
        }
    }

    /** More than one e-mail for one event. */
    record ToldTwice(String reference, int mails) implements Violation {
        @Override
        public String text() {
            return "Told " + mails + " times: " + reference;
        }
    }

    /** An e-mail about a report that is not stored. */
    record GhostMail(String reference) implements Violation {
        @Override
        public String text() {
            return "Ghost: an e-mail tells of " + reference + ", which is not stored";
        }
    }

    /** Something never came to its end. */
    record LeftBehind(String place, long count) implements Violation {
        @Override
        public String text() {
            return "Stuck: " + count + " in " + place;
        }
    }

    /** The client asked again and again with the same key, and it never succeeded. */
    record NeverSucceeded(String key, String lastAnswer) implements Violation {
        @Override
        public String text() {
            return "Key " + key + " never succeeded; the last answer: " + lastAnswer;
        }
    }

    /** A report was not taken in at once while only messages were down. */
    record NotAccepted(String key, String why) implements Violation {
        @Override
        public String text() {
            return "Not accepted while only the broker was away: key " + key + ": " + why;
        }
    }

    /** While messages could not be sent, a reporter was not told that the message will follow. */
    record NotToldThatMessageFollows(String reference) implements Violation {
        @Override
        public String text() {
            return "Dishonest: " + reference + " was accepted without the broker, and its answer promises the e-mail"
                    + " as if nothing were wrong";
        }
    }
}
