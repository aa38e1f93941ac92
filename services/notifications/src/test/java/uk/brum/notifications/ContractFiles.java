package uk.brum.notifications;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import uk.brum.testing.Checkout;

/** The events of the contracts. */
final class ContractFiles {

    private ContractFiles() {}

    /** The example of an event, for example of accounts' {@code account-opened.v1}. */
    static String event(String service, String type) {
        return read("contracts/events/" + service + "/" + type + ".example.json");
    }

    static String read(String file) {
        try {
            return Files.readString(Checkout.path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of our own event says against its data; empty when nothing. */
    static String mistakes(String type, String data) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("contracts/events/notifications/" + type + ".schema.json"))
                .validate(data, InputFormat.JSON)
                .toString()
                .replace("[]", "");
    }
}
