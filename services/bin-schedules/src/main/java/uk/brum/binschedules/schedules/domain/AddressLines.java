package uk.brum.binschedules.schedules.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of a postcode, which another service owns. */
public interface AddressLines {

    /** Address lines by home; null when the address register cannot be reached. */
    @Nullable
    Map<Uprn, List<String>> of(Postcode postcode);

    /** The first line of the address of a home; null when it is not known or the address register cannot be reached. */
    @Nullable
    String firstLine(Uprn uprn);
}
