package uk.brum.accounts.secrets;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes what people choose: Argon2id with 19 MiB, two passes, one lane, the least that ASVS 5.0 (appendix C) allows;
 * Spring's own defaults are below it. A hash takes a tenth of a second of processor, so only a few run at once; the others
 * wait a little, and then their callers are told to come back.
 */
public final class Passwords {

    /** KiB. */
    static final int MEMORY = 19_456;

    static final int PASSES = 2;
    static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY, PASSES);
    private final Semaphore places;
    private final Duration patience;
    private final String nobodys = Objects.requireNonNull(argon2.encode(Digests.randomText(SALT_BYTES)));

    /** @param atOnce hashes at the same time */
    public Passwords(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** No hash could begin in time. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many passwords are being checked at once", null, false, false);
        }
    }

    /** @throws Busy when too many are waiting */
    public String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(normal(password))));
    }

    /** @throws Busy when too many are waiting */
    public boolean matches(String password, String hash) {
        return inTurn(() -> argon2.matches(normal(password), hash));
    }

    /** Takes as long as a comparison, for an account that does not exist. */
    public void matchesNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether a hash was made with weaker parameters than today's. */
    public boolean outdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** The same keys pressed on another keyboard give the same password (NIST SP 800-63B, 3.1.1.2). */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
