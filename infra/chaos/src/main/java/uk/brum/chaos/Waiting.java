package uk.brum.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import uk.brum.local.servers.DataPorts;
import uk.brum.local.servers.DataServers;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/** What waits in the platform: events in outboxes, messages in queues, retries, what was parked. */
final class Waiting {

    private static final Set<String> NOT_OURS = Set.of("admin", "config", "local");
    /** The queue itself, one for each delay before a retry, and the one for what nobody can process. */
    private static final List<String> ENDINGS =
            List.of("", ".retry-5s", ".retry-30s", ".retry-120s", ".retry-600s", ".retry-3600s", ".parked");

    private final DataServers servers;
    private final List<String> services;

    Waiting(RunningPlatform platform, List<PlatformStatus.Service> services) {
        this.servers = DataServers.at(platform.home(), DataPorts.standard().shifted(platform.portOffset()));
        this.services = services.stream().map(PlatformStatus.Service::name).toList();
    }

    /** How many wait, by place; every place that there is. */
    Map<String, Long> count() throws IOException {
        Map<String, Long> count = new TreeMap<>();
        try (MongoClient mongo = MongoClients.create(servers.mongo().rootUri())) {
            for (String name : mongo.listDatabaseNames()) {
                if (!NOT_OURS.contains(name)) {
                    addOutboxes(mongo.getDatabase(name), count);
                }
            }
        }
        try (Connection broker = connect()) {
            for (String consumer : services) {
                for (String producer : services) {
                    addQueues(broker, consumer + ".from." + producer, count);
                }
            }
        } catch (TimeoutException | URISyntaxException | GeneralSecurityException e) {
            throw new IOException(e);
        }
        return count;
    }

    /** The collections with an outbox are those that have its index. */
    private static void addOutboxes(MongoDatabase database, Map<String, Long> count) {
        for (String name : database.listCollectionNames()) {
            MongoCollection<Document> collection = database.getCollection(name);
            for (Document index : collection.listIndexes()) {
                if ("outboxSince".equals(index.getString("name"))) {
                    count.put(
                            "outbox of " + database.getName() + "." + name,
                            collection.countDocuments(Filters.exists("outboxSince")));
                }
            }
        }
    }

    private Connection connect() throws IOException, TimeoutException, URISyntaxException, GeneralSecurityException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(servers.rabbit().adminUri());
        return factory.newConnection("chaos");
    }

    private static void addQueues(Connection broker, String queue, Map<String, Long> count)
            throws IOException, TimeoutException {
        for (String ending : ENDINGS) {
            Channel channel = broker.createChannel();
            try {
                count.put(queue + ending, (long)
                        channel.queueDeclarePassive(queue + ending).getMessageCount());
                channel.close();
            } catch (IOException e) {
                if (ending.isEmpty()) {
                    return; // nobody listens there
                }
            }
        }
    }
}
