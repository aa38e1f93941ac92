package uk.brum.accounts.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Role;
import uk.brum.starter.sealing.Sealing;

/**
 * The stored shape of a person. What tells who it is stands sealed under a key of the person's own, which stands sealed
 * under the master key: forgetting that one key forgets the person, in every backup too.
 */
final class PersonDocument {

    static final String UPRN = "properties.uprn";
    private static final int SCHEMA_VERSION = 1;

    private final PersonKeys keys;

    PersonDocument(PersonKeys keys) {
        this.keys = keys;
    }

    /** The fields that are made with the master keys. @param foundBy as {@link FoundBy} makes them */
    static Document ofMasterKeys(Binary dataKey, Document foundBy) {
        Document fields = new Document(PersonKeys.DATA_KEY, dataKey);
        fields.putAll(foundBy);
        return fields;
    }

    /** All fields but the id and those that never change. */
    Document write(Person person, Binary dataKey, Document foundBy) {
        String id = person.id().value();
        Sealing own = keys.own(id, dataKey);
        return ofMasterKeys(dataKey, foundBy)
                .append("schemaVersion", SCHEMA_VERSION)
                .append("email", seal(own, id, "email", person.email().value()))
                .append("name", seal(own, id, "name", person.name()))
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
        Sealing own = keys.own(id, stored.get(PersonKeys.DATA_KEY, Binary.class));
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
