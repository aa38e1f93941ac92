package uk.brum.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A closed model: so many connections, each sends its next request when it has its answer. One thread serves all of
 * them, so that the generator takes as little as it can of the machine that it shares with the server.
 */
final class Load {

    private static final Set<Integer> EXPECTED = Set.of(200, 304);

    private final InetSocketAddress server;
    private final int connections;
    private final List<Long> pids;

    /** @param pids processes whose CPU time is to be told */
    Load(URI server, int connections, List<Long> pids) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.connections = connections;
        this.pids = pids;
    }

    Measured run(Duration length, Supplier<byte[]> requests) throws IOException {
        Latencies latencies = new Latencies();
        long other = 0;
        Duration serverBefore = Processes.cpu(pids);
        Duration generatorBefore = Processes.ownCpu();
        try (Selector selector = Selector.open()) {
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                begin(selector).send(requests.get());
            }
            long end = start + length.toNanos();
            while (System.nanoTime() < end) {
                selector.select(1_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    Conversation conversation = (Conversation) key.attachment();
                    if (conversation.read()) {
                        latencies.add(System.nanoTime() - conversation.sentAt());
                        other += EXPECTED.contains(conversation.status()) ? 0 : 1;
                        if (conversation.isLast()) {
                            conversation.channel().close();
                            conversation = begin(selector);
                        }
                        conversation.send(requests.get());
                    }
                }
                selector.selectedKeys().clear();
            }
            Measured measured = new Measured(
                    latencies,
                    other,
                    Duration.ofNanos(System.nanoTime() - start),
                    Processes.cpu(pids).minus(serverBefore),
                    Processes.ownCpu().minus(generatorBefore));
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return measured;
        }
    }

    private Conversation begin(Selector selector) throws IOException {
        Conversation conversation = new Conversation(server);
        conversation.channel().register(selector, SelectionKey.OP_READ, conversation);
        return conversation;
    }

    /** Sends one request and gives back what was said, to see that the right thing is measured. */
    String once(byte[] request) throws IOException {
        Conversation conversation = new Conversation(server);
        try (Selector selector = Selector.open()) {
            conversation.channel().register(selector, SelectionKey.OP_READ);
            conversation.send(request);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                selector.select(1_000);
                selector.selectedKeys().clear();
                if (conversation.read()) {
                    if (!EXPECTED.contains(conversation.status())) {
                        throw new IOException("Answered " + conversation.status() + ": " + conversation.body());
                    }
                    return conversation.body();
                }
            }
            throw new IOException("No answer within 20 s");
        } finally {
            conversation.channel().close();
        }
    }
}
