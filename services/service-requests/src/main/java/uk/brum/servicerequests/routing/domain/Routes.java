package uk.brum.servicerequests.routing.domain;

import java.time.LocalDate;
import java.util.List;

/** Every route that was ever made. */
public interface Routes {

    /** All, also those that have ended or not begun, newest first. */
    List<Route> all();

    /** @return false when the id was taken before */
    boolean add(Route route);

    /** Ends a route; false when there is none with this id that has no end. */
    boolean end(String id, LocalDate until);
}
