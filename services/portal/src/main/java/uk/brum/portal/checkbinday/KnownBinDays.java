package uk.brum.portal.checkbinday;

import feign.FeignException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.words.Days;

/**
 * Bin days of a home: from bin-schedules, and when that is away the last ones seen here, with their age. A calendar changes
 * seldom; an old one with its date on it helps more than a page that says sorry.
 */
@Component
public class KnownBinDays {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 35;

    private final BinCalendar calendar;
    private final LastKnown lastKnown;
    private final Days days;

    KnownBinDays(BinCalendar calendar, LastKnown lastKnown, Days days) {
        this.calendar = calendar;
        this.lastKnown = lastKnown;
        this.days = days;
    }

    /**
     * A week back and five weeks ahead.
     *
     * @throws NotThere when no bins are collected at that home
     * @throws ServiceAway when bin-schedules is away and nothing was seen before
     */
    public Seen of(String uprn) {
        LocalDate today = days.today();
        try {
            BinDays fresh = calendar.of(uprn, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
            lastKnown.keep(uprn, fresh);
            return new Seen(fresh, null);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("bin days of " + uprn);
        } catch (ServiceAway e) {
            Seen old = lastKnown.recall(uprn);
            if (old == null) {
                throw e;
            }
            return old;
        }
    }

    /**
     * Bin days and how old they are.
     *
     * @param oldSince when they were last seen, or null when they are fresh
     */
    public record Seen(BinDays days, @Nullable Instant oldSince) {}
}
