package uk.brum.notifications.delivery;

import org.springframework.stereotype.Component;
import uk.brum.notifications.application.Details;

/** Asks the owners. */
@Component
class AskedDetails implements Details {

    private final AccountsClient accounts;
    private final BinReportsClient bins;

    AskedDetails(AccountsClient accounts, BinReportsClient bins) {
        this.accounts = accounts;
        this.bins = bins;
    }

    @Override
    public Contact contact(String personId) {
        var contact = accounts.contact(personId);
        return new Contact(contact.name(), contact.email());
    }

    @Override
    public Confirmation confirmation(String confirmationId) {
        var found = accounts.confirmation(confirmationId);
        Purpose purpose = switch (found.purpose()) {
            case "sign-up" -> Purpose.SIGN_UP;
            case "already-registered" -> Purpose.ALREADY_REGISTERED;
            case "password-reset" -> Purpose.PASSWORD_RESET;
            default -> throw new IllegalStateException("Accounts has a new purpose: " + found.purpose());
        };
        return new Confirmation(purpose, found.email(), found.name(), found.link(), found.expiresAt());
    }

    @Override
    public Report report(String reference) {
        var report = bins.report(reference);
        var someone = report.onBehalfOf();
        String email = someone == null ? null : someone.email();
        return new Report(
                report.reasonText(), someone == null || email == null ? null : new Contact(someone.name(), email));
    }
}
