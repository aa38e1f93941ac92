package uk.brum.complaints.application;

import java.util.Collection;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

/** The council's working days: the known bank holidays, replaced year by year by those that were imported. */
public interface WorkingCalendar {

    WorkingDays days();

    /** Takes these as all bank holidays of the years that they name. */
    void learn(Collection<Holiday> holidays);
}
