package uk.brum.servicerequests.following.application;

import java.util.List;
import java.util.Optional;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.PublicRequest;

/** Reports as anybody may see them. What is private, hidden or held for review is not among them. */
public interface PublicRequests {

    Optional<PublicRequest> find(String reference);

    /** Those that an interest covers, the most recently updated first. */
    List<PublicRequest> newest(Interest interest, int limit);
}
