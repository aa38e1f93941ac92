package uk.brum.local.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.brum.local.Workplace;
import uk.brum.local.servers.BrokerUser;
import uk.brum.local.servers.DataServers;

/** What each part is told at its start: its ports, its data, the others, its secrets. */
final class PartEnvironment {

    private final Workplace workplace;
    private final Credentials credentials;
    private final DataServers servers;

    PartEnvironment(Workplace workplace, Credentials credentials, DataServers servers) {
        this.workplace = workplace;
        this.credentials = credentials;
        this.servers = servers;
    }

    static String gatewayUrl(int offset) {
        return "http://localhost:" + Part.GATEWAY.port(offset);
    }

    /** The database must run; the broker need not run yet. */
    Map<String, String> of(Part part) {
        var environment = new LinkedHashMap<String, String>();
        if (part == Part.MAILBOX) {
            addMailbox(environment);
            return environment;
        }
        addCommon(environment, part);
        if (part.hasData()) {
            addData(environment, part);
        }
        switch (part) {
            case ACCOUNTS -> {
                environment.put("BRUM_CLIENTS_FILE", secret("clients.json"));
                environment.put("BRUM_DEMO_FILE", secret("demo.json"));
                environment.put("BRUM_ACCOUNTS_MASTER_KEY", credentials.masterKey(part));
            }
            case NOTIFICATIONS -> {
                environment.put("BRUM_SMTP_HOST", "127.0.0.1");
                environment.put("BRUM_SMTP_PORT", Integer.toString(Part.SMTP_PORT + workplace.offset()));
            }
            case BIN_SCHEDULES -> environment.put("BRUM_BIN_SCHEDULES_MASTER_KEY", credentials.masterKey(part));
            case GATEWAY -> environment.put("BRUM_GATEWAY_APIKEYS_DEMOAPP", credentials.apiKeyHash());
            case SERVICE_REQUESTS -> {
                environment.put("BRUM_OPEN311_DEMO_KEY_HASH", credentials.apiKeyHash());
                environment.put("BRUM_SERVICE_REQUESTS_MASTER_KEY", credentials.masterKey(part));
            }
            case COMPLAINTS -> environment.put("BRUM_COMPLAINTS_MASTER_KEY", credentials.masterKey(part));
            default -> {}
        }
        return environment;
    }

    private void addCommon(Map<String, String> environment, Part part) {
        var offset = workplace.offset();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(part.port(offset)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(part.managementPort(offset)));
        environment.put("BRUM_ISSUER", gatewayUrl(offset));
        environment.put("BRUM_JWKS_URI", url(Part.ACCOUNTS) + "/oauth2/jwks");
        environment.put("BRUM_TOKEN_URI", url(Part.ACCOUNTS) + "/oauth2/token");
        for (var other : Part.values()) {
            if (other.hasData()) {
                environment.put("BRUM_URLS_" + other.name(), url(other));
                environment.put("BRUM_URLS_" + other.name().replace("_", ""), url(other));
            }
        }
    }

    private void addData(Map<String, String> environment, Part part) {
        var database = part.id();
        environment.put(
                "SPRING_MONGODB_URI", servers.mongo().createUser(database, part.id(), credentials.database(part)));
        servers.rabbit().createUser(BrokerUser.service(part.id(), credentials.broker(part)));
        environment.put("SPRING_RABBITMQ_ADDRESSES", servers.rabbit().address());
        environment.put("SPRING_RABBITMQ_VIRTUAL_HOST", servers.rabbit().virtualHost());
        environment.put("SPRING_RABBITMQ_USERNAME", part.id());
        environment.put("SPRING_RABBITMQ_PASSWORD", credentials.broker(part));
        environment.put("BRUM_CLIENT_SECRET", credentials.client(part.id()));
    }

    private void addMailbox(Map<String, String> environment) {
        environment.put("BRUM_MAILBOX_ADDRESS", "127.0.0.1");
        environment.put("BRUM_MAILBOX_WEB_PORT", Integer.toString(Part.MAILBOX.port(workplace.offset())));
        environment.put("BRUM_MAILBOX_SMTP_PORT", Integer.toString(Part.SMTP_PORT + workplace.offset()));
        environment.put(
                "BRUM_MAILBOX_FOLDER", workplace.home().resolve("mailbox").toString());
    }

    private String url(Part part) {
        return "http://127.0.0.1:" + part.port(workplace.offset());
    }

    private String secret(String name) {
        return workplace.home().resolve("secrets").resolve(name).toString();
    }
}
