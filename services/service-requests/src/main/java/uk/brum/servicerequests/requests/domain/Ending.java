package uk.brum.servicerequests.requests.domain;

import java.util.Optional;
import java.util.stream.Stream;
import uk.brum.servicerequests.requests.domain.RequestStatus.Step;

/** How a request may end. What was not done is never called done. */
public enum Ending {
    DONE(RequestStatus.DONE, Step.FINISH),
    WILL_NOT_BE_DONE(RequestStatus.WILL_NOT_BE_DONE, Step.DECLINE),
    NOT_FOUND(RequestStatus.NOT_FOUND, Step.FIND_NOTHING),
    NOT_OURS(RequestStatus.NOT_OURS, Step.DISOWN),
    DUPLICATE(RequestStatus.DUPLICATE, Step.MARK_DUPLICATE),
    WITHDRAWN(RequestStatus.WITHDRAWN, Step.WITHDRAW);

    private final RequestStatus status;
    private final Step step;

    Ending(RequestStatus status, Step step) {
        this.status = status;
        this.step = step;
    }

    public RequestStatus status() {
        return status;
    }

    Step step() {
        return step;
    }

    /** The name in contracts: that of the status. */
    public String code() {
        return status.code();
    }

    /** The ending that leads to a status, empty for open ones. */
    public static Optional<Ending> to(RequestStatus status) {
        return Stream.of(values()).filter(ending -> ending.status == status).findFirst();
    }
}
