package uk.brum.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.OwnedProcesses;
import uk.brum.local.process.OwnedProcesses.Program;

/** A first start that is cut off after any of its steps is completed by the next one. */
class InterruptedStartTest {

    private static final DataPorts PORTS = DataPorts.standard().shifted(3100);

    @TempDir
    Path home;

    private DataServers servers() {
        return DataServers.at(home, PORTS);
    }

    @AfterEach
    void stop() {
        servers().stop();
    }

    @Test
    void cut_off_before_the_administrator_was_made() {
        startWithoutAdministrator();
        servers().mongo().kill();
        servers().ensureMongo(Progress.silent());
        assertThat(rootCanRead(servers())).isTrue();
    }

    @Test
    void cut_off_while_the_database_was_starting() {
        for (int cut = 0; cut < 3; cut++) {
            var starting = Thread.ofVirtual().start(InterruptedStartTest.this::startOrBeCutOff);
            while (servers().mongo().pid().isEmpty() && starting.isAlive()) {
                Thread.onSpinWait();
            }
            servers().mongo().kill();
            joined(starting);
        }
        servers().ensureMongo(Progress.silent());
        assertThat(rootCanRead(servers())).isTrue();
    }

    @Test
    void data_made_under_another_port_is_served_under_the_new_one() {
        servers().ensureMongo(Progress.silent());
        servers().stop();
        var moved = DataServers.at(home, DataPorts.standard().shifted(3150));
        moved.ensureMongo(Progress.silent());
        assertThat(rootCanRead(moved)).isTrue();
    }

    /** What a first start has done when it is cut off just before the administrator: a replica set with no user. */
    private void startWithoutAdministrator() {
        var secrets = new Secrets(home.resolve("secrets"));
        secrets.once("mongodb-key", () -> "a".repeat(64));
        var data = home.resolve("mongodb");
        assertThat(data.toFile().mkdirs()).isTrue();
        var found = new MongoProgram(Cache.near(home)).find(Progress.silent());
        var command = List.of(
                found.mongod().toString(),
                "--replSet",
                "brum",
                "--auth",
                "--keyFile",
                secrets.file("mongodb-key").toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(PORTS.mongo()),
                "--nounixsocket",
                "--dbpath",
                data.toString());
        new OwnedProcesses(home).start("mongodb", new Program(command, found.environment(), home.resolve("log")));
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + PORTS.mongo());
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + PORTS.mongo() + "/?directConnection=true")) {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate", new Document("_id", "brum").append("members", List.of(member))));
        }
    }

    private void startOrBeCutOff() {
        try {
            servers().ensureMongo(Progress.silent());
        } catch (Obstacle e) {
            assertThat(e).hasMessageStartingWith("MongoDB ");
        }
    }

    private static boolean rootCanRead(DataServers servers) {
        try (var root = MongoClients.create(servers.mongo().rootUri())) {
            return root.getDatabase("admin")
                    .runCommand(new Document("usersInfo", "root"))
                    .containsKey("users");
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
