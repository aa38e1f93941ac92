package uk.brum.local.servers;

import java.util.regex.Pattern;

/**
 * A user of the message broker and what it may do, as regular expressions over names of queues and exchanges.
 *
 * @param configure what it may declare and delete
 * @param write what it may publish to (an exchange) or bind (a queue)
 * @param read what it may consume (a queue) or bind to (an exchange)
 */
public record BrokerUser(String name, String password, String tags, String configure, String write, String read) {

    /** May do everything. */
    public static BrokerUser administrator(String name, String password) {
        return new BrokerUser(name, password, "administrator", ".*", ".*", ".*");
    }

    /**
     * May touch the queues and exchanges whose names begin with the service's own, and the exchange of all events; no
     * other service's.
     */
    public static BrokerUser service(String name, String password) {
        var own = "^(" + Pattern.quote(name).replace("\\Q", "").replace("\\E", "") + "\\..*|brum\\.events)$";
        return new BrokerUser(name, password, "", own, own, own);
    }

    @Override
    public String toString() {
        return "BrokerUser[" + name + "]";
    }
}
