package uk.brum.notifications.domain;

import java.util.Arrays;

/** Where a message is on its way. */
public enum MessageState {
    /** Waits for its first or next try. */
    CREATED("created"),
    /** One instance has taken it for a while; when it does not come back, the message is due again. */
    SENDING("sending"),
    /** The mail system has accepted it. */
    SENT("sent"),
    /** It will not be tried again. */
    FAILED("failed"),
    /** The person asked not to be told of this. */
    SWITCHED_OFF("switched-off"),
    /** Somebody without an account who gave no email address. */
    NOT_NEEDED("not-needed");

    private final String id;

    MessageState(String id) {
        this.id = id;
    }

    /** As it is stored and written in the API. */
    public String id() {
        return id;
    }

    public static MessageState of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No message state " + id));
    }

    /** Every legal transition. SENDING to SENDING: another instance takes over from one that has died. */
    boolean mayBecome(MessageState next) {
        return switch (this) {
            case CREATED -> next == SENDING;
            case SENDING -> next == SENDING || next == SENT || next == CREATED || next == FAILED || next == NOT_NEEDED;
            case SENT, FAILED, SWITCHED_OFF, NOT_NEEDED -> false;
        };
    }
}
