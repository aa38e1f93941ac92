package uk.brum.binschedules.reminders.domain;

/** Ends what cannot be done. */
public final class ReminderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ReminderRefusal refusal;

    public ReminderRefused(ReminderRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public ReminderRefusal refusal() {
        return refusal;
    }
}
