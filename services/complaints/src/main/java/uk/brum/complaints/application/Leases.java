package uk.brum.complaints.application;

import java.time.Duration;

/** Lets one of several instances do a thing at a time. */
public interface Leases {

    /** Takes the lease for so long; false while somebody has it. */
    boolean take(String name, Duration length);
}
