package uk.brum.servicerequests.catalogue.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with reports of a category and how one is closed.
 *
 * @param team that finds them in its queue, lower case with hyphens
 * @param proof what must be there before one can be closed as done
 * @param assetLayer the layer of things on the map that a report may point at
 */
public record Handling(
        Owner owner,
        String team,
        Priority priority,
        Set<ProofItem> proof,
        @Nullable String assetLayer) {

    public Handling {
        proof = Set.copyOf(proof);
    }
}
