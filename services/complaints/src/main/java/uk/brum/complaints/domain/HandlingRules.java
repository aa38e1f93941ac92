package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.brum.complaints.policy.ClockStart;
import uk.brum.complaints.policy.Ombudsman;

/** What the policy says that was in force when a complaint was received, counted by the calendar as it is known now. */
public interface HandlingRules {

    /** How many stages there are before the ombudsman. */
    int stages();

    /** Whether nobody may handle this stage who had a part in an earlier one. */
    boolean differentHandler(int stage);

    /** The clocks of a stage that begin with this fact. */
    List<Clock.Kind> startedBy(ClockStart fact, int stage);

    /** When a clock of a stage ends that is counted from {@code started}. */
    Deadline deadline(Clock.Kind kind, int stage, Instant started);

    /** The last date to which an answer that is counted from {@code started} may be put off. */
    LocalDate extendableTo(int stage, Instant started);

    /** The deadline at the end of a date that was agreed or set. */
    Deadline onDate(LocalDate date, String explanation);

    /** When a letter must be posted that waits from then on. */
    Deadline postBy(Instant since);

    /** The last day on which the stage after this one can be asked for, or after the last one the ombudsman. */
    LocalDate escalateBy(int stage, Instant answered);

    /** The codes of the grounds on which a complaint may be refused. */
    Set<String> exclusions();

    /** Whom to turn to afterwards. */
    Ombudsman ombudsman();
}
