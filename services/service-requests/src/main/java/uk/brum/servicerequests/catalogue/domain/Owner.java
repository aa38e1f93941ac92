package uk.brum.servicerequests.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a thing.
 *
 * @param name for residents, for example "Severn Trent Water"
 * @param link where the owner takes reports, when it is known
 */
public record Owner(Kind kind, String name, @Nullable String link) {

    /** Whether the council answers for it itself. */
    public enum Kind {
        COUNCIL,
        /** Works for the council, which stays answerable. */
        CONTRACTOR,
        /** Not the council's: people are told where to turn. */
        OTHER_BODY
    }
}
