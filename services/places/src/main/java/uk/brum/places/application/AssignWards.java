package uk.brum.places.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.brum.places.domain.Addresses;
import uk.brum.places.domain.PlaceEvent.WardBoundariesChanged;
import uk.brum.places.domain.WardMap;
import uk.brum.places.domain.Wards;
import uk.brum.starter.imports.ImportReport;
import uk.brum.starter.imports.RowImports;

/**
 * Gives every address its ward again after an import of boundaries. What is to be done stands in the import's own document,
 * so it is done also when the instance that took the last row in is gone; doing it twice changes nothing.
 */
@Service
public class AssignWards {

    /** The kind of import after which there is something to do. */
    public static final String KIND = "wards";

    private static final Logger log = LoggerFactory.getLogger(AssignWards.class);

    private final Addresses addresses;
    private final Wards wards;
    private final RowImports imports;

    public AssignWards(Addresses addresses, Wards wards, RowImports imports) {
        this.addresses = addresses;
        this.wards = wards;
        this.imports = imports;
    }

    /** Does what is to be done; nothing when another instance is at it. What fails is tried again a second later. */
    @Scheduled(fixedDelay = 1_000)
    public void assign() {
        try {
            for (ImportReport finishing : imports.finishing(KIND)) {
                if (!wards.claimAssignment()) {
                    return;
                }
                try {
                    assign(finishing.importId());
                } finally {
                    wards.releaseAssignment();
                }
            }
        } catch (RuntimeException e) {
            log.warn("Addresses wait for their wards: {}", e.toString());
        }
    }

    private void assign(String importId) {
        WardMap map = wards.map();
        long moved = addresses.assignWards(map::wardOf, wards::claimAssignment);
        wards.assigned(new WardBoundariesChanged(importId, map.all().size(), moved));
        imports.finish(KIND, importId);
        log.info("{} addresses lie in another ward after an import of boundaries", moved);
    }
}
