package uk.brum.accounts.oauth;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.AccountsProperties;

/** Brings the registered clients in line with the operator's file. A client that left the file stays until it is removed. */
@Component
class RegisterClientsAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(RegisterClientsAtStart.class);

    private final MongoRegisteredClients clients;
    private final JsonMapper json;
    private final String file;

    RegisterClientsAtStart(MongoRegisteredClients clients, JsonMapper json, AccountsProperties accounts) {
        this.clients = clients;
        this.json = json;
        this.file = accounts.clientsFile();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (file.isBlank()) {
            log.info("No clients file is configured; the clients in the database stay as they are");
            return;
        }
        List<ClientEntry> entries = json.readValue(Path.of(file).toFile(), new TypeReference<>() {});
        entries.forEach(clients::register);
        log.info("{} clients are registered", entries.size());
    }
}
