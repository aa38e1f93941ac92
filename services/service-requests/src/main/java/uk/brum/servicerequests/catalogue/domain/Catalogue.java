package uk.brum.servicerequests.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be reported. A change made on another machine is seen within some seconds. */
public interface Catalogue {

    /** The category as it is in force on that day (London); empty when there is none or it was withdrawn. */
    Optional<Category> category(String code, LocalDate on);

    /** All categories in force on that day, by the path of their groups and their name. */
    List<Category> at(LocalDate on);
}
