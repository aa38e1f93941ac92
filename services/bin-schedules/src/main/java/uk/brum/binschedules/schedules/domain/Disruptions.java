package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.util.List;

/** The records of disruptions. */
public interface Disruptions extends Decisions<Disruption> {

    /** Those not withdrawn that end on that day or later, by their first day. */
    List<Disruption> notOverOn(LocalDate day);
}
