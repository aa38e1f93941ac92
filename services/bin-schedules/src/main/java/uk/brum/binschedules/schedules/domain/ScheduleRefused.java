package uk.brum.binschedules.schedules.domain;

/** Carries a {@link ScheduleRefusal} to the edge. */
public final class ScheduleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleRefusal refusal;

    public ScheduleRefused(ScheduleRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public ScheduleRefusal refusal() {
        return refusal;
    }
}
