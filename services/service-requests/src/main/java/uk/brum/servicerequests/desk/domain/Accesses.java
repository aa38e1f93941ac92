package uk.brum.servicerequests.desk.domain;

import java.util.List;

/** Who of the staff looked at which report. */
public interface Accesses {

    void add(Access access);

    /** Who looked at this report, newest first. */
    List<Access> to(String reference, int limit);
}
