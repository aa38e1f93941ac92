package uk.brum.complaints.domain;

import org.jspecify.annotations.Nullable;

/** Where a complaint is in its life; its stage is counted beside it. */
public enum Status implements Coded {
    /** Not acknowledged, and not decided whether it is a complaint. */
    RECEIVED,
    INVESTIGATING,
    /** A stage was answered; the next one, or an ombudsman, may be asked for. */
    ANSWERED,
    /** The next stage was asked for and is not acknowledged. */
    ESCALATED,
    CLOSED,
    WITHDRAWN,
    REFUSED,
    HANDLED_AS_REQUEST;

    /** Whether the council still owes an answer. */
    public boolean open() {
        return this == RECEIVED || this == INVESTIGATING || this == ESCALATED;
    }

    /** Whether nothing more is to come. */
    public boolean over() {
        return this == CLOSED || this == WITHDRAWN || this == REFUSED || this == HANDLED_AS_REQUEST;
    }

    /**
     * Every legal transition.
     *
     * @param before null before the complaint exists
     * @return null when the event cannot happen in that state
     */
    static @Nullable Status after(@Nullable Status before, ComplaintEvent event) {
        if (before == null) {
            return event instanceof ComplaintEvent.ComplaintReceived ? RECEIVED : null;
        }
        return switch (event) {
            case ComplaintEvent.ComplaintReceived _ -> null;
            case ComplaintEvent.ComplaintHandledAsRequest _ -> before == RECEIVED ? HANDLED_AS_REQUEST : null;
            case ComplaintEvent.ComplaintRefused _ ->
                switch (before) {
                    case RECEIVED -> REFUSED;
                    case ESCALATED -> ANSWERED;
                    default -> null;
                };
            case ComplaintEvent.ComplaintAcknowledged _ ->
                before == RECEIVED || before == ESCALATED ? INVESTIGATING : null;
            case ComplaintEvent.HandlerAssigned _ -> before.open() ? before : null;
            case ComplaintEvent.ConsentRecorded _ -> before.open() ? before : null;
            case ComplaintEvent.PointAdded _ -> before == RECEIVED || before == INVESTIGATING ? before : null;
            case ComplaintEvent.ComplaintAssessed _,
                    ComplaintEvent.PointsAgreed _,
                    ComplaintEvent.PointAnswered _,
                    ComplaintEvent.ComplaintExtended _ -> before == INVESTIGATING ? before : null;
            case ComplaintEvent.ComplaintResponded _ -> before == INVESTIGATING ? ANSWERED : null;
            case ComplaintEvent.ComplaintEscalated _ -> before == ANSWERED || before == CLOSED ? ESCALATED : null;
            case ComplaintEvent.EscalationRefused _, ComplaintEvent.LateEscalationAsked _ ->
                before == ANSWERED || before == CLOSED ? before : null;
            case ComplaintEvent.ComplaintWithdrawn _ -> before.over() ? null : WITHDRAWN;
            case ComplaintEvent.ComplaintClosed _ -> before == ANSWERED ? CLOSED : null;
            case ComplaintEvent.RemedyPromised it ->
                !it.ordered() && (before == RECEIVED || before == HANDLED_AS_REQUEST) ? null : before;
            case ComplaintEvent.RemedyDue _,
                    ComplaintEvent.RemedyOverdue _,
                    ComplaintEvent.RemedyDelivered _,
                    ComplaintEvent.ClockAtRisk _,
                    ComplaintEvent.ClockBreached _,
                    ComplaintEvent.ClockMoved _,
                    ComplaintEvent.OmbudsmanReferred _,
                    ComplaintEvent.OmbudsmanInformationRequested _,
                    ComplaintEvent.OmbudsmanInformationSent _,
                    ComplaintEvent.OmbudsmanDecided _,
                    ComplaintEvent.LearningRecorded _,
                    ComplaintEvent.LetterPosted _,
                    ComplaintEvent.LetterUnpostable _,
                    ComplaintEvent.LetterUndelivered _,
                    ComplaintEvent.LetterReleased _,
                    ComplaintEvent.OriginChecked _,
                    ComplaintEvent.NeedsCorrected _,
                    ComplaintEvent.ContactCorrected _,
                    ComplaintEvent.ComplainantLeft _,
                    ComplaintEvent.PrivacyChanged _ -> before;
            case ComplaintEvent.ComplaintErased _ -> before.over() ? before : null;
        };
    }

    /** In a resident's words. */
    public String inWords() {
        return switch (this) {
            case RECEIVED -> "We have your complaint and will acknowledge it.";
            case INVESTIGATING -> "We are looking into your complaint.";
            case ANSWERED -> "We have answered your complaint.";
            case ESCALATED -> "You asked us to look again. We will acknowledge that.";
            case CLOSED -> "Your complaint is closed.";
            case WITHDRAWN -> "You withdrew your complaint.";
            case REFUSED -> "We did not take your complaint on, and wrote to you why.";
            case HANDLED_AS_REQUEST -> "We are handling this as a request for a service.";
        };
    }
}
