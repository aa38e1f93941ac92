package uk.brum.accounts.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.ConfirmationId;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.secrets.Digests;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.sealing.BlindIndexes;
import uk.brum.starter.sealing.MasterKeys;

/** The links in our messages. Their token is a keyed digest of the confirmation's id: it is stored nowhere. */
@Service
public class Links {

    private final Confirmations confirmations;
    private final Clock clock;
    private final String issuer;
    private final BlindIndexes tokens;

    Links(Confirmations confirmations, Clock clock, PlatformProperties platform, MasterKeys master) {
        this.confirmations = confirmations;
        this.clock = clock;
        this.issuer = platform.issuer();
        this.tokens = BlindIndexes.of(master, "links");
    }

    /** The address behind the link of a confirmation. */
    public String of(Confirmation confirmation) {
        String id = confirmation.id().value();
        return switch (confirmation.purpose()) {
            case SIGN_UP -> issuer + "/confirm-email?id=" + id + "&token=" + tokens.of(said(confirmation));
            case PASSWORD_RESET -> issuer + "/reset-password?id=" + id + "&token=" + tokens.of(said(confirmation));
            case ALREADY_REGISTERED -> issuer + "/sign-in";
        };
    }

    /**
     * The confirmation of a link that still works for this purpose. Opening it uses nothing up: mail scanners do that.
     *
     * @throws PersonRefused.UnknownConfirmation when the link does not work
     */
    public Confirmation open(String id, String token, Confirmation.Purpose purpose) {
        return confirmations
                .find(new ConfirmationId(id))
                .filter(confirmation -> confirmation.purpose() == purpose)
                .filter(confirmation -> confirmation.open(clock.instant()))
                .filter(confirmation ->
                        tokens.all(said(confirmation)).stream().anyMatch(one -> Digests.same(one, token)))
                .orElseThrow(PersonRefused.UnknownConfirmation::new);
    }

    /**
     * Uses the link up.
     *
     * @throws PersonRefused.UnknownConfirmation when it does not work, or did its work for somebody else a moment ago
     */
    public Confirmation use(String id, String token, Confirmation.Purpose purpose) {
        Confirmation used = open(id, token, purpose).used(clock.instant());
        if (!confirmations.use(used)) {
            throw new PersonRefused.UnknownConfirmation();
        }
        return used;
    }

    private static String said(Confirmation confirmation) {
        return confirmation.purpose().text() + "|" + confirmation.id().value();
    }
}
