package uk.brum.portal.problems;

import feign.FeignException;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;

/**
 * What stands in for a client of a neighbour when a call did not succeed or is not even tried: every question fails as that
 * call did. A refusal (4xx) stays what it is, and so does what the portal itself threw; everything else means that the
 * service is away.
 */
public abstract class Absent<C extends Object> implements FallbackFactory<C> {

    private final Class<C> client;
    private final String service;

    protected Absent(Class<C> client) {
        this.client = client;
        this.service =
                Objects.requireNonNull(client.getAnnotation(FeignClient.class)).name();
    }

    @Override
    public final C create(Throwable cause) {
        return client.cast(Proxy.newProxyInstance(
                client.getClassLoader(), new Class<?>[] {client}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(this, given);
                    }
                    throw failed(cause);
                }));
    }

    private RuntimeException failed(Throwable thrown) {
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
}
