package uk.brum.complaints.reporting.domain;

import java.util.Map;
import java.util.Optional;

/** What people call the wards. */
public interface WardNames {

    /** By code, for example Moseley by E05011154; empty when who knows them does not answer now. */
    Optional<Map<String, String>> all();
}
