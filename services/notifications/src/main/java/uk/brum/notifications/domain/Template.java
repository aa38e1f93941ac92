package uk.brum.notifications.domain;

import java.util.Arrays;

/** The kinds of letter that we write. Each has a text file of its name. */
public enum Template {
    CONFIRM_SIGN_UP("confirm-sign-up", Topic.SECURITY),
    ALREADY_REGISTERED("already-registered", Topic.SECURITY),
    PASSWORD_RESET("password-reset", Topic.SECURITY),
    PASSWORD_CHANGED("password-changed", Topic.SECURITY),
    WELCOME("welcome", Topic.ACCOUNT),
    MISSED_COLLECTION_REPORTED("missed-collection-reported", Topic.MISSED_COLLECTIONS),
    MISSED_COLLECTION_RESOLVED("missed-collection-resolved", Topic.MISSED_COLLECTIONS),
    REQUEST_SUBMITTED("request-submitted", Topic.REQUESTS),
    REQUEST_UPDATED("request-updated", Topic.REQUESTS),
    REQUEST_RESOLVED("request-resolved", Topic.REQUESTS),
    REQUEST_REOPENED("request-reopened", Topic.REQUESTS),
    INCIDENT_ANSWERED("incident-answered", Topic.REQUESTS),
    FOLLOWED_REQUEST("followed-request", Topic.FOLLOWING),
    CONFIRM_FOLLOWING("confirm-following", Topic.FOLLOWING),
    BIN_DAY_REMINDER("bin-day-reminder", Topic.REMINDERS),
    BIN_DAY_CHANGED("bin-day-changed", Topic.REMINDERS),
    CONFIRM_REMINDER("confirm-reminder", Topic.REMINDERS),
    /** Its words are written and kept by complaints. */
    COMPLAINT_LETTER("complaint-letter", Topic.COMPLAINTS);

    private final String id;
    private final Topic topic;

    Template(String id, Topic topic) {
        this.id = id;
        this.topic = topic;
    }

    /** As it is written in files, events and the API. */
    public String id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    /** @throws IllegalArgumentException when there is no such template */
    public static Template of(String id) {
        return Arrays.stream(values())
                .filter(template -> template.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No template " + id));
    }
}
