package uk.brum.accounts.messaging;

import java.util.List;
import org.bson.Document;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.PersonEvent;
import uk.brum.starter.outbox.OutgoingEvent;

/** Every event of accounts. */
public final class PublishedEvents {

    private PublishedEvents() {}

    public static List<OutgoingEvent> of(List<PersonEvent> events) {
        return events.stream().map(PublishedEvents::of).toList();
    }

    public static OutgoingEvent of(PersonEvent event) {
        Document person = new Document("personId", event.person().value());
        return switch (event) {
            case PersonEvent.AccountOpened opened -> new OutgoingEvent("account-opened.v1", person);
            case PersonEvent.PasswordChanged changed -> new OutgoingEvent("password-changed.v1", person);
            case PersonEvent.ContactDetailsChanged changed ->
                OutgoingEvent.forWhoeverListens("contact-details-changed.v1", person);
            case PersonEvent.PropertyLinked linked ->
                OutgoingEvent.forWhoeverListens("property-linked.v1", person.append("uprn", linked.uprn()));
            case PersonEvent.PropertyUnlinked unlinked ->
                OutgoingEvent.forWhoeverListens("property-unlinked.v1", person.append("uprn", unlinked.uprn()));
        };
    }

    /** What has a confirmation sent. The owner of a known address hears of it by the same event as a newcomer. */
    public static OutgoingEvent of(Confirmation confirmation) {
        Document data = new Document("confirmationId", confirmation.id().value());
        return switch (confirmation.purpose()) {
            case SIGN_UP, ALREADY_REGISTERED -> new OutgoingEvent("sign-up-started.v1", data);
            case PASSWORD_RESET -> new OutgoingEvent("password-reset-requested.v1", data);
        };
    }
}
