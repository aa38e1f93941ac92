package uk.brum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final AtomicLong served = new AtomicLong();
    private final Set<String> paths = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void counts_every_answer_once() throws IOException {
        Measured measured = load(4).run(Duration.ofMillis(300), Requests.always(address.resolve("/fixed"), Map.of()));
        assertThat(measured.latencies().count()).isPositive().isBetween(served.get() - 4, served.get());
        assertThat(measured.other()).isZero();
        assertThat(measured.perSecond()).isPositive();
        assertThat(measured.latencies().millis(0.5))
                .isPositive()
                .isLessThanOrEqualTo(measured.latencies().millis(0.99));
    }

    @Test
    void asks_for_every_path_at_random() throws IOException {
        String[] asked = {"/a", "/b", "/c", "/d"};
        load(2).run(Duration.ofMillis(300), Requests.anyOf(address, asked, Map.of(), 1));
        assertThat(paths).containsExactlyInAnyOrder(asked);
    }

    @Test
    void an_answer_in_chunks_is_read_to_its_end() throws IOException {
        String body = load(1).once(
                        Requests.always(address.resolve("/chunked"), Map.of()).get());
        assertThat(body).contains("x".repeat(100)).endsWith("0\r\n\r\n");
    }

    @Test
    void an_answer_larger_than_the_first_buffer_is_read_whole() throws IOException {
        String body = load(1).once(
                        Requests.always(address.resolve("/large"), Map.of()).get());
        assertThat(body).hasSize(200_000);
    }

    @Test
    void answers_of_another_status_are_counted_and_not_taken_for_good() throws IOException {
        byte[] request = Requests.always(address.resolve("/missing"), Map.of()).get();
        Measured measured = load(1).run(Duration.ofMillis(100), () -> request);
        assertThat(measured.other()).isEqualTo(measured.latencies().count());
        assertThatThrownBy(() -> load(1).once(request)).hasMessageContaining("404");
    }

    @Test
    void a_server_that_closes_the_connection_after_an_answer_is_asked_over_another_one() throws IOException {
        Measured measured = load(2).run(Duration.ofMillis(200), Requests.always(address.resolve("/last"), Map.of()));
        assertThat(measured.latencies().count()).isGreaterThan(4);
        assertThat(measured.other()).isZero();
    }

    private Load load(int connections) {
        return new Load(address, connections, List.of(ProcessHandle.current().pid()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            served.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            paths.add(path);
            byte[] body = "x".repeat(path.equals("/large") ? 200_000 : 1_000).getBytes();
            if (path.equals("/last")) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(
                    path.equals("/missing") ? 404 : 200, path.equals("/chunked") ? 0 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
