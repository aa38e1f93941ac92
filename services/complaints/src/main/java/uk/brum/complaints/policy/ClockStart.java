package uk.brum.complaints.policy;

import java.util.Arrays;

/** The fact that a clock is counted from. Its own day is never counted. */
public enum ClockStart {
    /** The complaint reached the council, by whatever channel. */
    RECEIPT("receipt", "we received your complaint"),
    /** The acknowledgement of this stage was sent. */
    ACKNOWLEDGEMENT("acknowledgement", "we acknowledged your complaint"),
    /** This stage was assessed. */
    ASSESSMENT("assessment", "we assessed your complaint"),
    /** The request for this stage reached the council. */
    ESCALATION_REQUEST("escalation-request", "you asked us to look again");

    private final String id;
    private final String words;

    ClockStart(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As it is written in data and the API. */
    public String id() {
        return id;
    }

    /** As the complainant reads it, after "working days after". */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException when there is no such start */
    public static ClockStart of(String id) {
        return Arrays.stream(values())
                .filter(start -> start.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No start of a clock " + id));
    }
}
