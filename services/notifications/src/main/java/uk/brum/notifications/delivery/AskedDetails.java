package uk.brum.notifications.delivery;

import org.springframework.stereotype.Component;
import uk.brum.notifications.application.Details;
import uk.brum.notifications.application.Questions;

/** Asks the owners. */
@Component
class AskedDetails implements Details {

    private final AccountsClient accounts;
    private final BinReportsClient bins;
    private final RequestsClient requests;

    AskedDetails(AccountsClient accounts, BinReportsClient bins, RequestsClient requests) {
        this.accounts = accounts;
        this.bins = bins;
        this.requests = requests;
    }

    @Override
    public Details askedAtOnce(Questions all) {
        return new KnownDetails(
                this, KnownDetails.people(accounts, all.people()), KnownDetails.notices(requests, all.notices()));
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

    @Override
    public Notice notice(String noticeId) {
        return notice(requests.notice(noticeId));
    }

    static Notice notice(RequestsClient.Notice notice) {
        String email = notice.email();
        return new Notice(
                notice.kind(),
                notice.personId(),
                email == null ? null : new Contact(notice.name(), email),
                notice.category(),
                notice.place(),
                notice.text(),
                notice.ending(),
                notice.expected(),
                notice.stopLink(),
                notice.stopPage());
    }

    @Override
    public FollowingConfirmation followingConfirmation(String followingId) {
        var asked = requests.confirmation(followingId);
        return new FollowingConfirmation(asked.email(), asked.what(), asked.link(), asked.expiresAt());
    }
}
