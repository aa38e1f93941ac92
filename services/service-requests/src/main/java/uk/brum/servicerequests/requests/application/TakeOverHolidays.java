package uk.brum.servicerequests.requests.application;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.Holidays;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.workingtime.Holiday;

/** Keeps the copy of the bank holidays and counts open clocks again when they change; the old dates stay in the history. */
@Service
public class TakeOverHolidays {

    private static final Logger log = LoggerFactory.getLogger(TakeOverHolidays.class);

    private final Holidays holidays;
    private final Requests requests;
    private final ChangeRequest change;
    private final Time time;
    private volatile long counted;

    TakeOverHolidays(Holidays holidays, Requests requests, ChangeRequest change, Time time) {
        this.holidays = holidays;
        this.requests = requests;
        this.change = change;
        this.time = time;
        this.counted = holidays.edition();
    }

    /**
     * Takes over all days and counts every open clock again. Being told twice does no harm: a clock that comes to the
     * same date is left alone.
     */
    public void takeOver(List<Holiday> all) {
        holidays.replace(all);
        countAgain();
    }

    /** Counts again when another instance took over new days: what this one took meanwhile was counted with the old. */
    @Scheduled(fixedDelay = 60_000)
    void countAgainWhenNew() {
        if (holidays.edition() != counted) {
            countAgain();
        }
    }

    private void countAgain() {
        long edition = holidays.edition();
        int[] changed = {0};
        requests.each(Wanted.newest(0, new Wanted.IsOpen(true)), request -> changed[0] += recounted(request));
        counted = edition;
        log.info("Counted the clocks of open requests again; {} are due on another day", changed[0]);
    }

    private int recounted(ServiceRequest found) {
        Act act = new Act(time.now(), "calendar");
        if (Corrections.recounted(found, time.workingDays(), act) == null) {
            return 0;
        }
        try {
            change.apply(found.reference(), request -> Corrections.recounted(request, time.workingDays(), act));
            return 1;
        } catch (RequestRefused e) {
            throw new IllegalStateException("A request is changed without end; counting again later", e);
        }
    }
}
