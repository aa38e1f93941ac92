package uk.brum.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries a request to its service and the answer back. When there is no answer it gives the last known one, marked as
 * such, or says plainly that the service is away.
 */
@Component
class ServiceProxy {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProxy.class);

    private final GatewaySettings settings;
    private final ProxyExchange exchange;
    private final Breakers breakers;
    private final LastKnownAnswers lastKnown;
    private final RequestHeaders requestHeaders;

    ServiceProxy(GatewaySettings settings, ProxyExchange exchange, Breakers breakers, LastKnownAnswers lastKnown) {
        this.settings = settings;
        this.exchange = exchange;
        this.breakers = breakers;
        this.lastKnown = lastKnown;
        this.requestHeaders = new RequestHeaders(settings.issuer());
    }

    ServerResponse handle(ServerRequest request, Service service) {
        CircuitBreaker breaker = breakers.of(service);
        if (!breaker.tryAcquirePermission()) {
            return instead(request, service);
        }
        long start = System.nanoTime();
        try {
            ServerResponse response = forward(request, service);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return response.statusCode().is5xxServerError() ? orLastKnown(request, service, response) : response;
        } catch (RestClientException | UncheckedIOException e) {
            close(request);
            return afterFailure(request, service, e, System.nanoTime() - start);
        } catch (RuntimeException e) {
            // our own mistake says nothing about the service; a kept permission would hold the breaker half open for
            // ever
            close(request);
            breaker.releasePermission();
            throw e;
        }
    }

    private ServerResponse afterFailure(ServerRequest request, Service service, Exception failure, long nanos) {
        CircuitBreaker breaker = breakers.of(service);
        LimitedBody.@Nullable Trouble trouble = LimitedBody.troubleOf(request.servletRequest());
        if (trouble != null) {
            breaker.releasePermission();
            return trouble == LimitedBody.Trouble.TOO_LARGE
                    ? new RefusedResponse(Refusal.of(413))
                    : new RefusedResponse(Refusal.badRequest());
        }
        if (failure.getCause() instanceof ConnectionRequestTimeoutException) {
            // all connections are busy with answers that come: the service is not away, and must not be called so
            breaker.releasePermission();
            return new RefusedResponse(Refusal.busy());
        }
        breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
        LOG.warn("{} did not answer: {}", service.id(), rootCause(failure).toString());
        return instead(request, service);
    }

    private ServerResponse forward(ServerRequest request, Service service) {
        Passage passage = Passage.of(request.servletRequest());
        var proxied = exchange.request(request)
                .uri(address(request, service))
                .headers(requestHeaders.forService(request.headers().asHttpHeaders(), passage))
                .responseConsumer((answer, response) -> {
                    HttpHeaders headers = ResponseHeaders.forClient(answer.getHeaders(), passage.path());
                    remember(request, answer.getStatusCode(), headers);
                    UnchangedContentType.carry(request.servletRequest(), headers);
                    response.headers().putAll(headers);
                })
                .build();
        ServerResponse response = exchange.exchange(proxied);
        return new ClosedAfterwards(response, Objects.requireNonNull(answerOf(request)));
    }

    /** The path and query go on byte for byte, so that gateway and service cannot understand them differently. */
    private URI address(ServerRequest request, Service service) {
        @Nullable String query = request.servletRequest().getQueryString();
        return URI.create(
                settings.url(service) + request.servletRequest().getRequestURI() + (query == null ? "" : "?" + query));
    }

    private void remember(ServerRequest request, HttpStatusCode status, HttpHeaders headers) {
        if (!LastKnownAnswers.remembers(
                request.method().name(), Passage.of(request.servletRequest()).path())) {
            return;
        }
        if (status.value() == 304) {
            lastKnown.confirm(key(request), headers.getETag());
        } else if (status.value() == 200) {
            InputStream body =
                    Objects.requireNonNull(MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR));
            try {
                MvcUtils.putAttribute(
                        request,
                        MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
                        lastKnown.remember(key(request), headers, body));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The service answers that it cannot: an older answer helps more, and an empty one is never passed on. */
    private ServerResponse orLastKnown(ServerRequest request, Service service, ServerResponse failed) {
        ServerResponse instead = instead(request, service);
        boolean empty = failed.headers().getContentLength() == 0;
        if (!(instead instanceof LastKnownResponse) && !empty) {
            return failed;
        }
        close(request);
        return instead;
    }

    private ServerResponse instead(ServerRequest request, Service service) {
        String path = Passage.of(request.servletRequest()).path();
        if (LastKnownAnswers.remembers(request.method().name(), path)) {
            var known = lastKnown.find(key(request));
            if (known.isPresent()) {
                return new LastKnownResponse(known.get(), lastKnown.age(known.get()));
            }
        }
        return new RefusedResponse(
                Refusal.unavailable(service, settings.gateway().breakerPause().plusSeconds(5)));
    }

    private static String key(ServerRequest request) {
        @Nullable String query = request.servletRequest().getQueryString();
        return request.servletRequest().getRequestURI() + "?" + (query == null ? "" : query);
    }

    /** What is not closed never goes back to the pool. */
    private static void close(ServerRequest request) {
        @Nullable ClientHttpResponse answer = answerOf(request);
        if (answer != null) {
            answer.close();
        }
    }

    private static @Nullable ClientHttpResponse answerOf(ServerRequest request) {
        return MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
