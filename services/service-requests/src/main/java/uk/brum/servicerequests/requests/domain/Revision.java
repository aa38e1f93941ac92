package uk.brum.servicerequests.requests.domain;

/**
 * The stored state that a request was read from; a change is saved only while it is still that.
 *
 * @param version how often it was changed; 0 when it is new
 * @param events how many events it has caused
 */
public record Revision(long version, long events) {

    public static final Revision NEW = new Revision(0, 0);
}
