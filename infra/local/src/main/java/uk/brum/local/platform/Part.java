package uk.brum.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.brum.local.Obstacle;

/**
 * A process of the platform, in the order in which they are started: the gateway first, since it warms slowest.
 *
 * <p>Heaps are what each needs on a developer's machine with the largest city that is imported there.
 */
public enum Part {
    GATEWAY("gateway", "gateway", 8080, 256),
    ACCOUNTS("accounts", "services/accounts", 8101, 256),
    PLACES("places", "services/places", 8102, 320),
    SERVICE_REQUESTS("service-requests", "services/service-requests", 8103, 320),
    BIN_SCHEDULES("bin-schedules", "services/bin-schedules", 8104, 320),
    COMPLAINTS("complaints", "services/complaints", 8105, 256),
    NOTIFICATIONS("notifications", "services/notifications", 8106, 160),
    PORTAL("portal", "services/portal", 8109, 192),
    MAILBOX("mailbox", "infra/mailbox", 8025, 64);

    static final int SMTP_PORT = 2525;
    private static final int MANAGEMENT = 1000;

    private final String id;
    private final String folder;
    private final int port;
    private final int heap;

    Part(String id, String folder, int port, int heap) {
        this.id = id;
        this.folder = folder;
        this.port = port;
        this.heap = heap;
    }

    /** The name that people, logs, database users and tokens call it by. */
    public String id() {
        return id;
    }

    /** The module's folder in the checkout. */
    public String folder() {
        return folder;
    }

    public int port(int offset) {
        return port + offset;
    }

    /** Where health and metrics are answered: a port of its own, except for the mailbox. */
    public int managementPort(int offset) {
        return port + offset + (this == MAILBOX ? 0 : MANAGEMENT);
    }

    int heapMegabytes() {
        return heap;
    }

    /** Nobody waits for a letter while somebody waits for a page: on one machine the former gives way. */
    boolean givesWay() {
        return this == NOTIFICATIONS || this == MAILBOX;
    }

    /** Whether the part has a database and a broker user: the gateway and the mailbox own nothing. */
    public boolean hasData() {
        return this != GATEWAY && this != MAILBOX;
    }

    public boolean isIn(Path root) {
        return Files.exists(root.resolve(folder).resolve("pom.xml"))
                && Files.isDirectory(root.resolve(folder).resolve("src/main/java"));
    }

    /** @throws Obstacle with the names that there are */
    public static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id.equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Obstacle("There is no service '" + name + "'; there are "
                        + Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The parts to work with: the named ones, or every one that the checkout has. */
    public static List<Part> selected(List<String> names, Path root) {
        var chosen = names.stream().map(Part::named).toList();
        return Arrays.stream(values())
                .filter(part -> chosen.isEmpty() ? part.isIn(root) : chosen.contains(part))
                .toList();
    }
}
