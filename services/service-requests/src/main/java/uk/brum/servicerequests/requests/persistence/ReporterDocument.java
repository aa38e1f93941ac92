package uk.brum.servicerequests.requests.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.persistence.PartDocuments.Part;
import uk.brum.starter.sealing.Opened;

/** The stored shape of who reported: contact details are sealed for the request in which they stand. */
final class ReporterDocument {

    private static final List<String> DETAILS = List.of("name", "email", "phone");

    private final ContactDetails details;
    private final String reference;

    ReporterDocument(ContactDetails details, String reference) {
        this.details = details;
        this.reference = reference;
    }

    /** Who reported it and the keys under which they find it; null when there are none. */
    Document fields(Reporter reporter) {
        return new Document("reporter", of(reporter)).append(RequestDocument.WHO, who(reporter));
    }

    private Document of(Reporter reporter) {
        return new Part()
                .with("channel", reporter.channel().code())
                .with("person", reporter.personId())
                .with("contact", of(reporter.contact(), "contact"))
                .with("takenBy", reporter.takenBy())
                .with("onBehalfOf", of(reporter.onBehalfOf(), "onBehalfOf"))
                .with("key", reporter.key());
    }

    Reporter reporter(Document stored) {
        return new Reporter(
                Channel.of(stored.getString("channel")),
                stored.getString("person"),
                contact(stored, "contact"),
                stored.getString("takenBy"),
                contact(stored, "onBehalfOf"),
                stored.getString("key"));
    }

    /** The keys under which the request is found by its people; all but the account's are digests. */
    private @Nullable List<String> who(Reporter reporter) {
        List<String> keys = WhoKeys.who(reporter).stream()
                .map(key -> key.startsWith(WhoKeys.ACCOUNT) ? key : details.digest(key))
                .toList();
        return keys.isEmpty() ? null : keys;
    }

    private @Nullable Document of(@Nullable Contact contact, String field) {
        return switch (contact) {
            case null -> null;
            case Contact.Told(var name, var email, var phone) ->
                new Part()
                        .with("name", details.seal(name, place(field, "name")))
                        .with("email", details.seal(email, place(field, "email")))
                        .with("phone", details.seal(phone, place(field, "phone")));
            case Contact.Unreadable _ ->
                throw new IllegalStateException("What cannot be read is left as it is stored: " + reference);
        };
    }

    private @Nullable Contact contact(Document reporter, String field) {
        Document stored = reporter.get(field, Document.class);
        if (stored == null) {
            return null;
        }
        Map<String, String> told = new HashMap<>();
        for (String detail : DETAILS) {
            Object value = stored.get(detail);
            if (value != null) {
                switch (details.open(value, place(field, detail))) {
                    case Opened.Open(String text) -> told.put(detail, text);
                    case Opened.Unreadable _ -> {
                        return new Contact.Unreadable();
                    }
                }
            }
        }
        return new Contact.Told(told.get("name"), told.get("email"), told.get("phone"));
    }

    /** Whether any detail is to be sealed anew. */
    boolean isOutdated(Document reporter) {
        return Stream.of("contact", "onBehalfOf")
                .map(field -> reporter.get(field, Document.class))
                .filter(Objects::nonNull)
                .anyMatch(stored -> DETAILS.stream().anyMatch(detail -> details.isOutdated(stored.get(detail))));
    }

    private String place(String field, String detail) {
        return "requests|" + reference + "|reporter." + field + "." + detail;
    }
}
