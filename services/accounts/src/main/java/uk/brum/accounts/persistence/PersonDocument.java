package uk.brum.accounts.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.secrets.Digests;
import uk.brum.starter.sealing.Sealing;

/**
 * The stored shape of a person. What tells who it is stands sealed under a key of the person's own, which stands sealed
 * under the master key: forgetting that one key forgets the person, in every backup too.
 */
final class PersonDocument {

    static final String EMAIL_KEY = "emailKey";
    static final String NAME_KEYS = "nameKeys";
    static final String UPRN = "properties.uprn";
    private static final int SCHEMA_VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final String DATA_KEY = "dataKey";

    private final Sealing keys;

    /** What the sealed fields are found by: keyed digests of the address and of the words of the name. */
    record FindableBy(String email, List<String> name) {}

    PersonDocument(Sealing keys) {
        this.keys = keys;
    }

    /** A key for a new person, sealed. */
    Binary newDataKey(PersonId id) {
        return new Binary(keys.seal(Digests.random(KEY_BYTES), place(id.value(), DATA_KEY)));
    }

    static Binary dataKey(Document stored) {
        return stored.get(DATA_KEY, Binary.class);
    }

    /** All fields but the id and those that never change. */
    Document write(Person person, Binary dataKey, FindableBy digests) {
        String id = person.id().value();
        Sealing own = own(id, dataKey);
        return new Document("schemaVersion", SCHEMA_VERSION)
                .append(DATA_KEY, dataKey)
                .append("email", seal(own, id, "email", person.email().value()))
                .append(EMAIL_KEY, digests.email())
                .append("name", seal(own, id, "name", person.name()))
                .append(NAME_KEYS, digests.name())
                .append("passwordHash", person.passwordHash())
                .append(
                        "roles",
                        person.roles().stream().map(Role::text).sorted().toList())
                .append(
                        "properties",
                        person.properties().stream()
                                .map(property -> write(own, id, property))
                                .toList())
                .append("team", person.team())
                .append("care", care(own, id).write(person.care()))
                .append("epoch", person.epoch())
                .append("openedAt", Date.from(person.openedAt()));
    }

    Person read(Document stored) {
        String id = stored.getString("_id");
        Sealing own = own(id, dataKey(stored));
        Set<Role> roles = stored.getList("roles", String.class).stream()
                .flatMap(text -> Role.of(text).stream())
                .collect(Collectors.toUnmodifiableSet());
        List<LinkedProperty> properties = stored.getList("properties", Document.class).stream()
                .map(property -> readProperty(own, id, property))
                .toList();
        return new Person(
                new PersonId(id),
                stored.getLong("ver"),
                new EmailAddress(open(own, id, "email", stored)),
                open(own, id, "name", stored),
                stored.getString("passwordHash"),
                roles,
                properties,
                stored.getInteger("epoch"),
                stored.getDate("openedAt").toInstant(),
                stored.getString("team"),
                care(own, id).read(stored.get("care", Document.class)));
    }

    private static CareDocument care(Sealing own, String id) {
        return new CareDocument(
                (field, text) -> seal(own, id, field, text), (field, content) -> open(own, id, field, content));
    }

    private static Document write(Sealing own, String id, LinkedProperty property) {
        Document document = new Document("uprn", property.uprn()).append("linkedAt", Date.from(property.linkedAt()));
        if (property.label() != null) {
            document.append("label", seal(own, id, "label", property.label()));
        }
        return document;
    }

    private static LinkedProperty readProperty(Sealing own, String id, Document document) {
        @Nullable String label = document.containsKey("label") ? open(own, id, "label", document) : null;
        return new LinkedProperty(
                document.getString("uprn"), label, document.getDate("linkedAt").toInstant());
    }

    private Sealing own(String id, Binary dataKey) {
        return new Sealing(new SecretKeySpec(keys.open(dataKey.getData(), place(id, DATA_KEY)), "AES"));
    }

    private static Binary seal(Sealing own, String id, String field, String text) {
        return new Binary(own.seal(text.getBytes(StandardCharsets.UTF_8), place(id, field)));
    }

    private static String open(Sealing own, String id, String field, Document document) {
        return open(own, id, field, document.get(field, Binary.class));
    }

    private static String open(Sealing own, String id, String field, Binary sealed) {
        return new String(own.open(sealed.getData(), place(id, field)), StandardCharsets.UTF_8);
    }

    private static String place(String id, String field) {
        return "people|" + id + "|" + field;
    }
}
