package uk.brum.portal.problems;

/** A service that a page needs does not answer. */
public final class ServiceAway extends RuntimeException {

    private final String service;

    public ServiceAway(String service, Throwable cause) {
        super(service + " is away: " + cause.getClass().getSimpleName(), cause);
        this.service = service;
    }

    /** Its name on the platform, for example {@code places}. */
    public String service() {
        return service;
    }
}
