package uk.brum.places.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The addresses and streets of the city. */
public interface Addresses {

    Optional<Address> find(Uprn uprn);

    /** Those of a postcode, in the order of the street. */
    Page<Address> ofPostcode(Postcode postcode, Page.Wanted wanted);

    /** Those that fit what somebody looks for, best first. */
    Page<Address> matching(Sought sought, Page.Wanted wanted);

    Optional<Street> street(Usrn usrn);

    /**
     * Stores addresses and tells of each that changed in its meaning; new ones and those that stay the same are not told of.
     * Repeatable. No two may have the same UPRN.
     */
    void store(List<Address> addresses);

    /**
     * Gives every address its ward again.
     *
     * @param wardOf the ward of a location, or none
     * @param progress told now and then that the work goes on
     * @return how many lie in another ward now
     */
    long assignWards(Function<Location, Optional<WardCode>> wardOf, Runnable progress);
}
