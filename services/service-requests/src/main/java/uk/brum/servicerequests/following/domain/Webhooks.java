package uk.brum.servicerequests.following.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All webhooks. */
public interface Webhooks {

    Optional<Webhook> find(String id);

    /** Those of one owner, newest first. */
    List<Webhook> of(String owner);

    long countOf(String owner);

    /**
     * Webhooks, whoever owns them, among them all that cover one of these requests; which one, if any,
     * {@link Interest#covers} says.
     */
    List<Webhook> following(Collection<PublicRequest> requests);

    /**
     * Saves a changed webhook.
     *
     * @return false when somebody else changed it meanwhile
     */
    boolean save(Webhook changed);

    void remove(String id);
}
