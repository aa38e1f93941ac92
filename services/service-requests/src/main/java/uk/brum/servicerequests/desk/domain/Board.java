package uk.brum.servicerequests.desk.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts of what waits at the desk. */
public interface Board {

    /**
     * The open requests by team, counted in one go.
     *
     * @param now before which a running clock is overdue
     * @param endOfToday in Birmingham
     * @param ends the days to count ahead, each with the moment at which it ends, in order
     */
    List<TeamBoard> at(Instant now, Instant endOfToday, List<End> ends);

    /** A day and when it ends. */
    record End(LocalDate day, Instant at) {}
}
