package uk.brum.local.servers;

/**
 * The loopback ports of the data servers.
 *
 * @param distribution where RabbitMQ's runtime talks to its own tools
 * @param epmd where that runtime's name server listens
 */
public record DataPorts(int mongo, int amqp, int distribution, int epmd) {

    public static DataPorts standard() {
        return new DataPorts(27117, 5772, 5773, 4469);
    }

    /** The same ports, each moved by the offset, for a second set of servers on one machine. */
    public DataPorts shifted(int offset) {
        return new DataPorts(mongo + offset, amqp + offset, distribution + offset, epmd + offset);
    }
}
