package uk.brum.notifications.domain;

/**
 * What a person wishes to hear.
 *
 * @param email may we email about anything but security
 */
public record Preferences(
        boolean email, boolean account, boolean missedCollections, boolean requests, boolean following) {

    /** Of somebody who has never chosen: everything, since they came to us for it. */
    public static final Preferences DEFAULT = new Preferences(true, true, true, true, true);

    public boolean wants(Topic topic) {
        return switch (topic) {
            case SECURITY, COMPLAINTS -> true;
            case ACCOUNT -> email && account;
            case MISSED_COLLECTIONS -> email && missedCollections;
            case REQUESTS -> email && requests;
            case FOLLOWING -> email && following;
            case REMINDERS -> email;
        };
    }
}
