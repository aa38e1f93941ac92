package uk.brum.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.brum.local.Progress;

class DataServersTest {

    private static final DataPorts PORTS = DataPorts.standard().shifted(3000);

    @TempDir
    static Path home;

    private static DataServers servers;

    @BeforeAll
    static void start() {
        servers = DataServers.at(home, PORTS);
        servers.ensureRunning(Progress.silent());
    }

    @AfterAll
    static void stop() {
        servers.stop();
        assertThat(servers.mongo().pid()).isEmpty();
        assertThat(servers.rabbit().pid()).isEmpty();
        assertThat(new uk.brum.local.process.OwnedProcesses(home).names()).isEmpty();
    }

    @Test
    void a_second_start_from_anywhere_finds_the_same_processes() {
        var again = DataServers.at(home, PORTS).ensureRunning(Progress.silent());
        assertThat(again.mongo().pid()).isPresent().isEqualTo(servers.mongo().pid());
        assertThat(again.rabbit().pid()).isPresent().isEqualTo(servers.rabbit().pid());
    }

    @Test
    void a_database_user_reaches_its_own_database_and_no_other() {
        servers.mongo().createUser("places", "places", "secret-of-places");
        var uri = servers.mongo().createUser("accounts", "accounts", "secret-of-accounts");
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("accounts").getCollection("people").insertOne(new Document("name", "Ada"));
            assertThatThrownBy(() -> client.getDatabase("places")
                            .getCollection("addresses")
                            .find()
                            .first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
        }
    }

    @Test
    void nobody_gets_in_without_a_password() {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + PORTS.mongo() + "/?replicaSet=brum")) {
            assertThatThrownBy(() -> client.getDatabase("accounts")
                            .getCollection("people")
                            .find()
                            .first())
                    .hasMessageContaining("requires authentication");
        }
    }

    @Test
    void a_changed_password_of_a_database_user_counts_at_once() {
        servers.mongo().createUser("portal", "portal", "first");
        var uri = servers.mongo().createUser("portal", "portal", "second");
        try (var client = MongoClients.create(uri)) {
            assertThat(client.getDatabase("portal").getCollection("sessions").countDocuments())
                    .isZero();
        }
    }

    @Test
    void an_acknowledged_write_survives_a_kill_of_the_database() {
        var uri = servers.mongo().createUser("bins", "bins", "secret-of-bins");
        try (var client = MongoClients.create(uri)) {
            var rounds = client.getDatabase("bins").getCollection("rounds").withWriteConcern(WriteConcern.MAJORITY);
            var id = UUID.randomUUID().toString();
            rounds.insertOne(new Document("_id", id));
            var before = servers.mongo().pid();
            servers.mongo().kill();
            assertThat(servers.mongo().pid()).isEmpty();
            servers.mongo().start();
            assertThat(servers.mongo().pid()).isPresent().isNotEqualTo(before);
            assertThat(rounds.countDocuments(Filters.eq(id))).isEqualTo(1);
        }
    }

    @Test
    void a_broker_user_may_use_its_own_queues_and_the_exchange_of_all_events() throws Exception {
        try (var connection = connect(servers.rabbit().createUser(BrokerUser.service("notifications", "secret")))) {
            var channel = connection.createChannel();
            channel.exchangeDeclare("brum.events", BuiltinExchangeType.TOPIC, true);
            channel.queueDeclare("notifications.accounts", true, false, false, Map.of("x-queue-type", "quorum"));
            channel.queueBind("notifications.accounts", "brum.events", "brum.notifications.#");
            channel.confirmSelect();
            channel.basicPublish(
                    "brum.events",
                    "brum.notifications.message-delivered.v1",
                    true,
                    MessageProperties.BASIC,
                    new byte[] {7});
            channel.waitForConfirmsOrDie(5000);
            assertThat(channel.basicGet("notifications.accounts", true)).isNotNull();
        }
    }

    @Test
    void a_broker_user_may_not_speak_for_another_service() throws Exception {
        try (var connection = connect(servers.rabbit().createUser(BrokerUser.service("portal", "secret")))) {
            var channel = connection.createChannel();
            channel.exchangeDeclare("brum.events", BuiltinExchangeType.TOPIC, true);
            channel.confirmSelect();
            channel.basicPublish(
                    "brum.events", "brum.accounts.account-opened.v1", MessageProperties.BASIC, new byte[0]);
            assertThatThrownBy(() -> channel.waitForConfirmsOrDie(5000)).hasMessageContaining("ACCESS_REFUSED");
        }
    }

    @Test
    void a_broker_user_may_not_touch_the_queues_of_another_service() throws Exception {
        try (var owner = connect(servers.rabbit().createUser(BrokerUser.service("accounts", "a-secret")));
                var stranger = connect(servers.rabbit().createUser(BrokerUser.service("places", "b-secret")))) {
            owner.createChannel().queueDeclare("accounts.places", true, false, false, Map.of());
            var channel = stranger.createChannel();
            assertThatThrownBy(() -> channel.basicGet("accounts.places", true))
                    .isInstanceOf(IOException.class)
                    .rootCause()
                    .hasMessageContaining("ACCESS_REFUSED");
        }
    }

    @Test
    void a_broker_user_survives_a_kill_of_the_broker() throws Exception {
        var uri = servers.rabbit().createUser(BrokerUser.service("gateway", "kept"));
        var before = servers.rabbit().pid();
        servers.rabbit().kill();
        assertThat(servers.rabbit().pid()).isEmpty();
        servers.rabbit().start();
        assertThat(servers.rabbit().pid()).isPresent().isNotEqualTo(before);
        try (var connection = connect(uri)) {
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void secrets_are_readable_by_their_owner_alone() throws IOException {
        try (var files = Files.list(home.resolve("secrets"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static Connection connect(String uri) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(uri);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }
}
