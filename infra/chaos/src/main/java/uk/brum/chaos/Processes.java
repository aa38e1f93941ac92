package uk.brum.chaos;

import java.util.List;
import java.util.stream.Stream;
import uk.brum.testing.PlatformStatus;

/** Everything of a platform that can be killed. */
final class Processes {

    private Processes() {}

    /** The names of its services, its gateway, its mailbox, its database and its broker. */
    static List<String> of(PlatformStatus status) {
        return Stream.concat(
                        status.services().stream().map(PlatformStatus.Service::name),
                        status.dataServers().stream().map(PlatformStatus.DataServer::name))
                .toList();
    }
}
