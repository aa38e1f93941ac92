package uk.brum.complaints.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Deadline;
import uk.brum.complaints.domain.HandlingRules;
import uk.brum.complaints.policy.ClockName;
import uk.brum.complaints.policy.ClockReading;
import uk.brum.complaints.policy.ClockStart;
import uk.brum.complaints.policy.EscalationWindow;
import uk.brum.complaints.policy.Exclusion;
import uk.brum.complaints.policy.HandlingClocks;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.policy.Ombudsman;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.policy.StageClock;
import uk.brum.complaints.policy.StageRules;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.WorkingDays;

/**
 * One version of a policy, read on a calendar.
 *
 * @param warnWorkingDays how many working days before its end a clock is at risk
 * @param postWorkingDays how many working days a letter may wait to be posted
 */
public record PolicyRules(Policy policy, WorkingDays days, int warnWorkingDays, int postWorkingDays)
        implements HandlingRules {

    /** Farther back than any wait can go. */
    private static final int LONGEST_WAIT = 30;

    @Override
    public int stages() {
        return policy.stages().size();
    }

    @Override
    public boolean differentHandler(int stage) {
        return policy.stage(stage).differentHandler();
    }

    @Override
    public List<Clock.Kind> startedBy(ClockStart fact, int stage) {
        return policy.stage(stage).startedBy(fact).stream()
                .map(clock -> kind(clock.name()))
                .toList();
    }

    @Override
    public Deadline deadline(Clock.Kind kind, int stage, Instant started) {
        ClockReading reading = reading(kind, stage, started, 0);
        return new Deadline(reading.endsAt(), reading.explanation(), warnAt(reading.due()));
    }

    @Override
    public LocalDate extendableTo(int stage, Instant started) {
        int cap = policy.stage(stage).extension().workingDays();
        return reading(Clock.Kind.ANSWER, stage, started, cap).due();
    }

    @Override
    public Deadline onDate(LocalDate date, String explanation) {
        return new Deadline(Clockwork.endOf(date), explanation, warnAt(date));
    }

    @Override
    public Deadline postBy(Instant since) {
        LocalDate due = days.after(London.day(since), postWorkingDays);
        return onDate(due, postWorkingDays + " working days to post a letter");
    }

    @Override
    public LocalDate escalateBy(int stage, Instant answered) {
        @Nullable EscalationWindow window = policy.stage(stage).escalation();
        return window == null
                ? policy.ombudsman().within().lastDay(London.day(answered), days)
                : window.lastDay(London.day(answered), days);
    }

    @Override
    public Set<String> exclusions() {
        return policy.exclusions().stream().map(Exclusion::code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Ombudsman ombudsman() {
        return policy.ombudsman();
    }

    private ClockReading reading(Clock.Kind kind, int stage, Instant started, int extendedBy) {
        StageClock clock = named(kind, policy.stage(stage))
                .orElseThrow(() -> new IllegalArgumentException("Stage " + stage + " has no clock " + kind));
        return new HandlingClocks(days).read(clock, London.day(started), extendedBy);
    }

    /** Whoever asks late hears whether the stage is taken on by the time by which it would be acknowledged, assessed or else answered. */
    private static Optional<StageClock> named(Clock.Kind kind, StageRules stage) {
        return kind == Clock.Kind.LATE_REQUEST
                ? stage.clock(ClockName.ACKNOWLEDGE)
                        .or(() -> stage.clock(ClockName.ASSESS))
                        .or(() -> stage.clock(ClockName.ANSWER))
                : stage.clock(name(kind));
    }

    /** The beginning of the last working day after which fewer than the wanted number are left. */
    private Instant warnAt(LocalDate due) {
        LocalDate day = due;
        for (int back = 0; back < LONGEST_WAIT && days.between(day, due) < warnWorkingDays; back++) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(Clockwork.LONDON).toInstant();
    }

    private static Clock.Kind kind(ClockName name) {
        return switch (name) {
            case ACKNOWLEDGE -> Clock.Kind.ACKNOWLEDGE;
            case ASSESS -> Clock.Kind.ASSESS;
            case ANSWER -> Clock.Kind.ANSWER;
        };
    }

    private static ClockName name(Clock.Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> ClockName.ACKNOWLEDGE;
            case ASSESS -> ClockName.ASSESS;
            case ANSWER -> ClockName.ANSWER;
            case LATE_REQUEST, REMEDY, OMBUDSMAN_INFORMATION, POST ->
                throw new IllegalArgumentException("No policy counts the clock " + kind);
        };
    }
}
