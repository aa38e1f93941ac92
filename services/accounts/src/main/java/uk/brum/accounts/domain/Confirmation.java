package uk.brum.accounts.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something sent to an address, whose answer proves that the address is the person's.
 *
 * @param person whose account, when there is one
 * @param expiresAt from this moment on the link is dead
 * @param usedAt when the link did its work; it does so once
 */
public record Confirmation(
        ConfirmationId id,
        long version,
        Purpose purpose,
        EmailAddress email,
        @Nullable PersonId person,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** What the link does. */
    public enum Purpose {
        SIGN_UP("sign-up", Duration.ofHours(24)),
        /** Somebody tried to sign up with an address that has an account: its owner is told, the page says nothing. */
        ALREADY_REGISTERED("already-registered", Duration.ofHours(24)),
        PASSWORD_RESET("password-reset", Duration.ofHours(1));

        private final String text;
        private final Duration lives;

        Purpose(String text, Duration lives) {
            this.text = text;
            this.lives = lives;
        }

        /** As the API and the database spell it. */
        public String text() {
            return text;
        }
    }

    /** Somebody asks for an account. */
    public static Confirmation signUp(EmailAddress email, @Nullable Person owner, Instant now) {
        return sent(owner == null ? Purpose.SIGN_UP : Purpose.ALREADY_REGISTERED, email, owner, now);
    }

    /** Somebody forgot the password of an account. */
    public static Confirmation passwordReset(Person owner, Instant now) {
        return sent(Purpose.PASSWORD_RESET, owner.email(), owner, now);
    }

    private static Confirmation sent(Purpose purpose, EmailAddress email, @Nullable Person owner, Instant now) {
        PersonId person = owner == null ? null : owner.id();
        return new Confirmation(ConfirmationId.next(), 0, purpose, email, person, now.plus(purpose.lives), null);
    }

    /** Whether the link still works. */
    public boolean open(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** After its link did its work. */
    public Confirmation used(Instant now) {
        return new Confirmation(id, version, purpose, email, person, expiresAt, now);
    }
}
