package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the council owes after a complaint; tracked until it is proved to be done, also after the answer (Code, 6.6).
 *
 * @param id chosen by the client, so that sending it twice makes one
 * @param pence of a payment, null otherwise
 * @param owner who must see to it
 * @param source the stage that promised it, or the ombudsman's case that ordered it
 * @param proof null until it is done
 */
public record Remedy(
        String id,
        Kind kind,
        String description,
        @Nullable Integer pence,
        String owner,
        LocalDate due,
        String source,
        @Nullable Proof proof) {

    /** What is owed. */
    public enum Kind implements Coded {
        APOLOGY,
        PAYMENT,
        ACTION,
        REVIEW
    }

    /** That it was done. @param what for example the number of the payment */
    public record Proof(Instant at, String by, String what) {}

    public boolean done() {
        return proof != null;
    }

    Remedy provedBy(Proof given) {
        return new Remedy(id, kind, description, pence, owner, due, source, given);
    }

    boolean sameAs(Remedy other) {
        return kind == other.kind
                && description.equals(other.description)
                && java.util.Objects.equals(pence, other.pence)
                && owner.equals(other.owner)
                && due.equals(other.due);
    }
}
