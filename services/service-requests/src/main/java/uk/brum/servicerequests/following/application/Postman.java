package uk.brum.servicerequests.following.application;

/** Takes deliveries to webhooks on its way. */
public interface Postman {

    /** Says that something is due now, so that it need not wait for the next look. */
    void wake();
}
