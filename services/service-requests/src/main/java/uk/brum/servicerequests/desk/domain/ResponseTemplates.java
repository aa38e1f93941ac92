package uk.brum.servicerequests.desk.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that staff use again and again. */
public interface ResponseTemplates {

    /** Adds one; does nothing when this id was added before. */
    void add(ResponseTemplate template);

    Optional<ResponseTemplate> find(String id);

    /** Those for a category and a state, the general ones included; null asks for all. */
    List<ResponseTemplate> of(@Nullable String category, @Nullable String state, boolean activeOnly);

    /** Returns false when somebody changed it meanwhile. */
    boolean save(ResponseTemplate changed);
}
