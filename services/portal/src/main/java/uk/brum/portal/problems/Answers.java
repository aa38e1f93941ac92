package uk.brum.portal.problems;

import feign.FeignException;

/** What is left of a call that did not succeed. */
public final class Answers {

    private Answers() {}

    /**
     * A refusal (4xx) stays what it is, and so does what the portal itself threw; everything else means that the service is
     * away.
     */
    public static RuntimeException failed(String service, Throwable cause) {
        if (cause instanceof FeignException.FeignClientException refused) {
            return refused;
        }
        if (cause instanceof RuntimeException own && own.getClass().getName().startsWith("uk.brum.portal.")) {
            return own;
        }
        return new ServiceAway(service, cause);
    }
}
