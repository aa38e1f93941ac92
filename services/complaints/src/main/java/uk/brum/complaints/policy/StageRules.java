package uk.brum.complaints.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one stage.
 *
 * @param number from 1
 * @param clocks at most one of each name; a stage that is settled on the spot has none
 * @param differentHandler whoever answers must not have answered an earlier stage
 * @param people who must take part besides the handler, in words, for example "an independent person"
 * @param escalation how long the next stage can be asked for; null at the last stage
 */
public record StageRules(
        int number,
        String name,
        List<StageClock> clocks,
        ExtensionCap extension,
        boolean differentHandler,
        List<String> people,
        @Nullable EscalationWindow escalation) {

    public StageRules {
        clocks = List.copyOf(clocks);
        people = List.copyOf(people);
    }

    public Optional<StageClock> clock(ClockName name) {
        return clocks.stream().filter(clock -> clock.name() == name).findFirst();
    }

    /** The clocks that begin with this fact. */
    public List<StageClock> startedBy(ClockStart start) {
        return clocks.stream().filter(clock -> clock.start() == start).toList();
    }
}
