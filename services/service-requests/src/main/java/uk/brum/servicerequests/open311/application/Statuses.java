package uk.brum.servicerequests.open311.application;

import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.domain.RequestStatus;

/** Our states in the words of mySociety's extension. */
final class Statuses {

    private Statuses() {}

    static UpdateStatus ofUpdate(RequestStatus status) {
        return switch (status) {
            case SUBMITTED -> UpdateStatus.OPEN;
            case ACKNOWLEDGED -> UpdateStatus.INVESTIGATING;
            case ASSIGNED, WAITING -> UpdateStatus.ACTION_SCHEDULED;
            case IN_PROGRESS -> UpdateStatus.IN_PROGRESS;
            case REOPENED -> UpdateStatus.REOPEN;
            case DONE -> UpdateStatus.FIXED;
            case WILL_NOT_BE_DONE, NOT_FOUND -> UpdateStatus.NO_FURTHER_ACTION;
            case NOT_OURS -> UpdateStatus.NOT_COUNCILS_RESPONSIBILITY;
            case DUPLICATE -> UpdateStatus.DUPLICATE;
            case WITHDRAWN -> UpdateStatus.CANCELLED;
        };
    }
}
