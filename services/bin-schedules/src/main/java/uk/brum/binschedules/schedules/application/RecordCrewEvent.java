package uk.brum.binschedules.schedules.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.CrewEvent;
import uk.brum.binschedules.schedules.domain.CrewLog;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Round;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;

/** Records what a crew saw or did; sending the same event again records nothing twice. */
@Service
public class RecordCrewEvent {

    private final CrewLog log;
    private final Almanac almanac;
    private final Clock clock;

    RecordCrewEvent(CrewLog log, Almanac almanac, Clock clock) {
        this.log = log;
        this.almanac = almanac;
        this.clock = clock;
    }

    /** Records it and gives it as recorded. */
    public CrewEvent record(CrewEvent event) {
        String fault = event.fault(LondonTime.dateAt(clock.instant()));
        if (fault != null) {
            throw new ScheduleRefused(new ScheduleRefusal.CrewEventRefused(fault));
        }
        String roundId = event.roundId();
        if (roundId != null) {
            Round round = almanac.current().timetable().round(roundId);
            if (round == null) {
                throw new ScheduleRefused(new ScheduleRefusal.RoundUnknown(roundId));
            }
            if (round.stream() != event.stream()) {
                throw new ScheduleRefused(new ScheduleRefusal.CrewEventRefused(
                        "The round " + roundId + " collects " + round.stream().inSentence() + "."));
            }
        }
        CrewEvent recorded = log.record(event);
        if (!recorded.saysTheSameAs(event)) {
            throw new ScheduleRefused(new ScheduleRefusal.CrewEventIdUsed());
        }
        if (roundId != null) {
            almanac.refreshed();
        }
        return recorded;
    }
}
