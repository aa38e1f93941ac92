package uk.brum.accounts.domain;

import java.util.Optional;

/** The confirmations of the last days. */
public interface Confirmations {

    Optional<Confirmation> find(ConfirmationId id);

    /** Stores a new one with the event that has it sent. */
    void send(Confirmation confirmation);

    /** Stores that it was used; false when somebody else used it first. */
    boolean use(Confirmation used);
}
