package uk.brum.servicerequests.following.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.application.Receiver;
import uk.brum.servicerequests.following.domain.Delivery;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.following.domain.Signature;
import uk.brum.servicerequests.following.domain.Webhook;

/** Calls receivers over the open internet: https alone, no redirects, no cookies, ten seconds, the answer's body unread. */
@Component
class HttpReceiver implements Receiver, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HttpReceiver.class);
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    private final boolean privateToo;
    private final CheckedNames names;
    private final WebhookBody bodies;
    private final Clock clock;
    private final CloseableHttpClient http;

    HttpReceiver(
            @Value("${brum.webhooks.private-addresses:false}") boolean privateToo, WebhookBody bodies, Clock clock) {
        this.privateToo = privateToo;
        this.names = new CheckedNames(privateToo);
        this.bodies = bodies;
        this.clock = clock;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .setMaxConnPerRoute(4)
                        .setMaxConnTotal(64)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Brum-Account-Webhooks/1")
                .build();
    }

    @Override
    public int send(Webhook webhook, Delivery delivery, PublicRequest request, PublicRequest.Entry entry) {
        try {
            check(webhook.url());
            Instant now = clock.instant();
            byte[] body = bodies.of(delivery, request, entry);
            HttpPost post = new HttpPost(webhook.url());
            post.setHeader("webhook-id", delivery.id());
            post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
            post.setHeader("webhook-signature", Signature.header(webhook.signingAt(now), delivery.id(), now, body));
            post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
            return http.execute(post, answer -> {
                // the body is the receiver's own affair; closing the connection spares us an endless one
                post.abort();
                return answer.getCode();
            });
        } catch (IOException | NotAllowed e) {
            LOG.info("Webhook {} did not answer: {}", webhook.id(), e.getClass().getSimpleName());
            return 0;
        }
    }

    @Override
    public void check(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(privateToo && scheme.equals("http"))) {
            throw new NotAllowed("The address must begin with https://");
        }
        if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw new NotAllowed("The address must have a host and no password or fragment");
        }
        try {
            String host = address.getHost();
            names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException e) {
            throw new NotAllowed("The address must be one that everybody on the internet can reach");
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
