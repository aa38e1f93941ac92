package uk.brum.notifications.domain;

/** What a message is about, as far as a person can choose to hear of it. */
public enum Topic {
    /** Sign-ups and passwords; cannot be switched off, since silence would help a thief. */
    SECURITY("security"),
    ACCOUNT("account"),
    MISSED_COLLECTIONS("missedCollections"),
    /** What becomes of the person's own reports. */
    REQUESTS("requests"),
    /** What happens to reports that the person follows. */
    FOLLOWING("following"),
    /** Bin days that the person asked to be reminded of; each has a stop of its own. */
    REMINDERS("reminders"),
    /** Answers to the person's complaints; cannot be switched off, since the council owes them. */
    COMPLAINTS("complaints");

    private final String id;

    Topic(String id) {
        this.id = id;
    }

    /** As it is written in the API. */
    public String id() {
        return id;
    }
}
