package uk.brum.servicerequests.requests.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a request is in its life. */
public enum RequestStatus {
    SUBMITTED(true),
    ACKNOWLEDGED(true),
    ASSIGNED(true),
    IN_PROGRESS(true),
    /** The clock stands still, for a reason that the reporter is told. */
    WAITING(true),
    REOPENED(true),
    DONE(false),
    WILL_NOT_BE_DONE(false),
    NOT_FOUND(false),
    NOT_OURS(false),
    DUPLICATE(false),
    WITHDRAWN(false);

    private final boolean open;

    RequestStatus(boolean open) {
        this.open = open;
    }

    public boolean open() {
        return open;
    }

    /** The name in contracts and documents, for example {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status of a code. */
    public static RequestStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What moves a request from one status to another. */
    public enum Step {
        SUBMIT,
        ACKNOWLEDGE,
        ASSIGN,
        START,
        PAUSE,
        RESUME,
        FINISH,
        DECLINE,
        FIND_NOTHING,
        DISOWN,
        MARK_DUPLICATE,
        WITHDRAW,
        REOPEN
    }

    /**
     * Every legal transition.
     *
     * @param before the status, null before the request exists
     * @throws RequestRefused when the step cannot be taken from there
     */
    static RequestStatus after(@Nullable RequestStatus before, Step step) {
        if (before == null) {
            if (step == Step.SUBMIT) {
                return SUBMITTED;
            }
            throw new IllegalStateException(step + " needs a request");
        }
        boolean open = before.open;
        RequestStatus next = switch (step) {
            case SUBMIT -> null;
            case ACKNOWLEDGE -> before == SUBMITTED || before == REOPENED ? ACKNOWLEDGED : null;
            // who was given it does not change whether work goes on
            case ASSIGN -> before == WAITING || before == IN_PROGRESS ? before : open ? ASSIGNED : null;
            case START -> open && before != IN_PROGRESS && before != WAITING ? IN_PROGRESS : null;
            case PAUSE -> open && before != WAITING ? WAITING : null;
            case RESUME -> before == WAITING ? IN_PROGRESS : null;
            case FINISH -> open ? DONE : null;
            case DECLINE -> open ? WILL_NOT_BE_DONE : null;
            case FIND_NOTHING -> open ? NOT_FOUND : null;
            case DISOWN -> open ? NOT_OURS : null;
            case MARK_DUPLICATE -> open ? DUPLICATE : null;
            case WITHDRAW -> open ? WITHDRAWN : null;
            case REOPEN -> open ? null : REOPENED;
        };
        if (next == null) {
            throw new RequestRefused(new Refusal.NotNow(before, step));
        }
        return next;
    }

    /** The status in a resident's words. */
    public String inWords() {
        return switch (this) {
            case SUBMITTED -> "received";
            case ACKNOWLEDGED -> "accepted";
            case ASSIGNED -> "with a team";
            case IN_PROGRESS -> "being worked on";
            case WAITING -> "waiting";
            case REOPENED -> "opened again";
            case DONE -> "done";
            case WILL_NOT_BE_DONE -> "closed: it will not be done";
            case NOT_FOUND -> "closed: it was not found";
            case NOT_OURS -> "closed: it is not the council's";
            case DUPLICATE -> "closed: it is dealt with under another reference";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
