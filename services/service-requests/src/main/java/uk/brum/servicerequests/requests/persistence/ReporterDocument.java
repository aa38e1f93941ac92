package uk.brum.servicerequests.requests.persistence;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.persistence.PartDocuments.Part;

/** The stored shape of who reported: contact details are sealed for the request in which they stand. */
final class ReporterDocument {

    private final ContactDetails details;
    private final String reference;

    ReporterDocument(ContactDetails details, String reference) {
        this.details = details;
        this.reference = reference;
    }

    Document of(Reporter reporter) {
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
    @Nullable
    List<String> who(Reporter reporter) {
        List<String> keys = SearchWords.who(reporter).stream()
                .map(key -> key.startsWith(SearchWords.ACCOUNT) ? key : details.digest(key))
                .toList();
        return keys.isEmpty() ? null : keys;
    }

    private @Nullable Document of(@Nullable Contact contact, String field) {
        return contact == null
                ? null
                : new Part()
                        .with("name", details.seal(contact.name(), place(field, "name")))
                        .with("email", details.seal(contact.email(), place(field, "email")))
                        .with("phone", details.seal(contact.phone(), place(field, "phone")));
    }

    private @Nullable Contact contact(Document reporter, String field) {
        Document stored = reporter.get(field, Document.class);
        return stored == null
                ? null
                : new Contact(
                        details.open(stored.get("name"), place(field, "name")),
                        details.open(stored.get("email"), place(field, "email")),
                        details.open(stored.get("phone"), place(field, "phone")));
    }

    private String place(String field, String detail) {
        return "requests|" + reference + "|reporter." + field + "." + detail;
    }
}
