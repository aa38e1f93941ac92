package uk.brum.gateway;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** The pool of connections to the services; Spring Cloud Gateway takes the request factory bean for its own client. */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    /** More than can be inside a service and wait at its door, so that it is the service that turns away. */
    private static final int PER_SERVICE = 300;

    private static final Timeout WAIT_FOR_FREE = Timeout.ofSeconds(2);

    @Bean
    CloseableHttpClient serviceClient(GatewaySettings settings) {
        var limits = settings.gateway();
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(PER_SERVICE)
                .setMaxConnTotal(PER_SERVICE * Service.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connectTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                // a service may refuse an upload before it has read it; without this its answer would be lost
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .evictIdleConnections(TimeValue.ofSeconds(15))
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .setRetryStrategy(new OnceAfterStaleConnection())
                .build();
    }

    @Bean
    ClientHttpRequestFactory serviceRequests(CloseableHttpClient serviceClient, GatewaySettings settings) {
        var limits = settings.gateway();
        RequestConfig usual = answeringWithin(Timeout.of(limits.answerTimeout()));
        RequestConfig imports = answeringWithin(Timeout.of(limits.importTimeout()));
        var factory = new HttpComponentsClientHttpRequestFactory(serviceClient);
        factory.setHttpContextFactory((_, uri) -> {
            var context = HttpClientContext.create();
            context.setRequestConfig(TrafficClass.isImport(uri.getPath()) ? imports : usual);
            return context;
        });
        return factory;
    }

    private static RequestConfig answeringWithin(Timeout timeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(WAIT_FOR_FREE)
                .setResponseTimeout(timeout)
                .setExpectContinueEnabled(false)
                .build();
    }

    /**
     * A restarted service has closed its pooled connections. What may be repeated is tried once more then; a service's
     * 503 is never repeated, since it may be protecting itself.
     */
    private static final class OnceAfterStaleConnection extends DefaultHttpRequestRetryStrategy {

        OnceAfterStaleConnection() {
            super(
                    1,
                    TimeValue.ZERO_MILLISECONDS,
                    List.of(
                            InterruptedIOException.class,
                            UnknownHostException.class,
                            ConnectException.class,
                            ConnectionClosedException.class,
                            NoRouteToHostException.class,
                            SSLException.class),
                    List.of());
        }
    }
}
