package uk.brum.portal.problems;

import feign.FeignException;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.ExecutionException;

/** What is left of a call that did not succeed. */
public final class Answers {

    private Answers() {}

    /** A client whose every question fails as the last call did: what stands in when the circuit is open. */
    public static <C extends Object> C away(Class<C> client, String service, Throwable cause) {
        return client.cast(Proxy.newProxyInstance(
                client.getClassLoader(), new Class<?>[] {client}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(cause, given);
                    }
                    throw failed(service, cause);
                }));
    }

    /**
     * A refusal (4xx) stays what it is, and so does what the portal itself threw; everything else means that the service is
     * away.
     */
    public static RuntimeException failed(String service, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof UndeclaredThrowableException)) {
            cause = cause.getCause(); // the breaker runs the call on another thread
        }
        if (cause instanceof FeignException.FeignClientException refused) {
            return refused;
        }
        if (cause instanceof RuntimeException own && own.getClass().getName().startsWith("uk.brum.portal.")) {
            return own;
        }
        return new ServiceAway(service, cause);
    }

    /** Stands in for a client whose every question has failed like this. */
    public static <C extends Object> C instead(Class<C> client, String service, Throwable thrown) {
        return client.cast(Proxy.newProxyInstance(
                client.getClassLoader(), new Class<?>[] {client}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(thrown, given);
                    }
                    throw failed(service, thrown);
                }));
    }
}
