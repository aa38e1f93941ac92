package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Remedy;

/** What is owed. Owner, source and proof are for staff. */
record RemedyView(
        String id,
        String kind,
        String description,
        @Nullable Integer pence,
        LocalDate due,
        boolean done,
        @Nullable Instant doneAt,
        @Nullable String owner,
        @Nullable String source,
        @Nullable String proof) {

    static RemedyView of(Remedy remedy, boolean forStaff) {
        Remedy.Proof proof = remedy.proof();
        return new RemedyView(
                remedy.id(),
                remedy.kind().code(),
                remedy.description(),
                remedy.pence(),
                remedy.due(),
                remedy.done(),
                proof == null ? null : proof.at(),
                forStaff ? remedy.owner() : null,
                forStaff ? remedy.source() : null,
                forStaff && proof != null ? proof.what() : null);
    }
}
