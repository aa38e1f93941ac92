package uk.brum.servicerequests.desk.domain;

import java.util.List;
import java.util.Optional;

/** The short answers of the contact centre: a few hundred, so that they can be looked through. */
public interface Snippets {

    /** Adds one; does nothing when this id was added before. */
    void add(Snippet snippet);

    Optional<Snippet> find(String id);

    /** By topic; those that are not shown any more only when asked for. */
    List<Snippet> all(boolean activeOnly);

    /** Returns false when somebody changed it meanwhile. */
    boolean save(Snippet changed);
}
