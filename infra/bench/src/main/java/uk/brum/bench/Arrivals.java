package uk.brum.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open model: callers arrive when they arrive, whether the server keeps up or not, each with a script of requests.
 * One thread serves all of them. A caller who finds no free connection opens one, up to {@value #MOST} at once; who comes
 * beyond that is counted as turned away. A script that is not through after {@value #PATIENCE_SECONDS} seconds has failed.
 */
final class Arrivals {

    private static final int MOST = 2_000;
    private static final int PATIENCE_SECONDS = 40;
    private static final long PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS).toNanos();

    private final InetSocketAddress server;
    private final Supplier<Script> scripts;
    private final Deque<Caller> idle = new ArrayDeque<>();
    private int open;
    private int busy;

    Arrivals(URI server, Supplier<Script> scripts) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.scripts = scripts;
    }

    /** A connection with the script that runs on it, if one does. */
    private static final class Caller {
        private final Conversation conversation;
        private @Nullable Script script;
        private long since;

        Caller(Conversation conversation) {
            this.conversation = conversation;
        }
    }

    Timeline run(List<Phase> phases) throws IOException {
        Timeline timeline = new Timeline();
        try (Selector selector = Selector.open()) {
            for (Phase phase : phases) {
                long start = System.nanoTime();
                long gap = (long) (1e9 / phase.perSecond());
                long due = start + gap;
                while (due - start <= phase.length().toNanos()) {
                    answers(selector, timeline, Math.max(0, due - System.nanoTime()));
                    while (due <= System.nanoTime()
                            && due - start <= phase.length().toNanos()) {
                        arrive(selector, timeline, due);
                        due += gap;
                    }
                }
            }
            long end = System.nanoTime() + PATIENCE;
            while (busy > 0 && System.nanoTime() < end) {
                answers(selector, timeline, Duration.ofMillis(100).toNanos());
            }
            for (SelectionKey key : List.copyOf(selector.keys())) {
                give(key, timeline, "no end");
            }
        }
        idle.clear();
        open = 0;
        return timeline;
    }

    private void arrive(Selector selector, Timeline timeline, long due) throws IOException {
        timeline.arrived(System.nanoTime() - due);
        @Nullable Caller caller = idle.poll();
        if (caller == null && open >= MOST) {
            timeline.failed("turned away by the generator");
            return;
        }
        if (caller == null) {
            caller = new Caller(new Conversation(server));
            caller.conversation.channel().register(selector, SelectionKey.OP_READ, caller);
            open++;
        }
        Script script = scripts.get();
        caller.script = script;
        caller.since = System.nanoTime();
        busy++;
        caller.conversation.send(script.first());
    }

    private void answers(Selector selector, Timeline timeline, long wait) throws IOException {
        if (wait < 1_000_000) {
            selector.selectNow();
        } else {
            selector.select(wait / 1_000_000);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            Caller caller = (Caller) key.attachment();
            try {
                if (caller.conversation.read()) {
                    answered(key, caller, timeline);
                }
            } catch (IOException e) {
                give(key, timeline, "connection lost");
            }
        }
        selector.selectedKeys().clear();
    }

    private void answered(SelectionKey key, Caller caller, Timeline timeline) throws IOException {
        Conversation conversation = caller.conversation;
        timeline.call(System.nanoTime() - conversation.sentAt());
        Script script = caller.script;
        if (script == null) {
            return;
        }
        byte[] next = Script.DONE;
        try {
            next = script.next(conversation.status(), conversation.body());
            if (next == Script.DONE) {
                timeline.completed(System.nanoTime() - caller.since);
            }
        } catch (Script.UnexpectedAnswer e) {
            timeline.failed(e.getMessage() + (conversation.saysWhenToTryAgain() ? ", Retry-After" : ""));
        }
        if (next == Script.DONE) {
            caller.script = null;
            busy--;
        }
        if (conversation.isLast()) {
            Caller fresh = replace(key);
            fresh.script = caller.script;
            fresh.since = caller.since;
            caller = fresh;
        }
        if (next == Script.DONE) {
            idle.push(caller);
        } else {
            caller.conversation.send(next);
        }
    }

    private Caller replace(SelectionKey key) throws IOException {
        Selector selector = key.selector();
        key.channel().close();
        Caller fresh = new Caller(new Conversation(server));
        fresh.conversation.channel().register(selector, SelectionKey.OP_READ, fresh);
        return fresh;
    }

    private void give(SelectionKey key, Timeline timeline, String why) throws IOException {
        Caller caller = (Caller) key.attachment();
        if (caller.script != null) {
            timeline.failed(why);
            caller.script = null;
            busy--;
        }
        idle.remove(caller);
        key.channel().close();
        open--;
    }
}
