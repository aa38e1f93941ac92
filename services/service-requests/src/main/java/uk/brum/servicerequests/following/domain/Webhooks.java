package uk.brum.servicerequests.following.domain;

import java.util.List;
import java.util.Optional;

/** All webhooks. */
public interface Webhooks {

    Optional<Webhook> find(String id);

    /** Those of one owner, newest first. */
    List<Webhook> of(String owner);

    long countOf(String owner);

    /** The webhooks that follow this request, whoever owns them. */
    List<Webhook> following(PublicRequest request);

    /**
     * Saves a changed webhook.
     *
     * @return false when somebody else changed it meanwhile
     */
    boolean save(Webhook changed);

    void remove(String id);
}
