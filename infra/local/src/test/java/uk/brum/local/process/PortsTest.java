package uk.brum.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import uk.brum.local.Obstacle;

class PortsTest {

    @Test
    void a_taken_port_is_told_with_the_process_that_has_it_and_what_to_do() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(socket.getLocalPort(), "the portal"))
                    .isInstanceOf(Obstacle.class)
                    .hasMessage("Port " + socket.getLocalPort() + ", which the portal needs, is in use by process "
                            + ProcessHandle.current().pid()
                            + " (java): stop it, or set BRUM_PORT_OFFSET (for example BRUM_PORT_OFFSET=1000)"
                            + " to use other ports.");
        }
    }

    @Test
    void a_port_that_becomes_free_within_a_moment_is_free() throws Exception {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var port = socket.getLocalPort();
        var asked = CompletableFuture.runAsync(() -> Ports.requireFree(port, "the portal"));
        socket.close();
        asked.get(3, TimeUnit.SECONDS);
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.holder(port)).isEmpty();
    }
}
