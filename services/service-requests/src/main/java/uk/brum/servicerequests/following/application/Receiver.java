package uk.brum.servicerequests.following.application;

import java.net.URI;
import uk.brum.servicerequests.following.domain.Delivery;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.following.domain.Webhook;

/** The other side of webhooks. */
public interface Receiver {

    /** The address is not one that we call. */
    final class NotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotAllowed(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Calls the webhook with one entry of a request.
     *
     * @return the HTTP status; 0 when there was no answer in time or the address may not be called
     */
    int send(Webhook webhook, Delivery delivery, PublicRequest request, PublicRequest.Entry entry);

    /** @throws NotAllowed when the address is private, has another scheme than https, or does not exist */
    void check(URI address);
}
