package uk.brum.accounts.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a new password must be. Long and not leaked, nothing else: rules about digits and signs make passwords that people
 * write down and guessers know (NCSC; ASVS 5.0, 6.2.5). Ten characters: ASVS asks for eight and recommends fifteen; until
 * there is a second factor eight is too little, and three short words, which NCSC advises, come to ten or more.
 */
public final class PasswordRules {

    /** Characters as people count them (code points). */
    public static final int SHORTEST = 10;

    /** Far beyond any pass phrase; it bounds the work that one request can ask for. */
    public static final int LONGEST = 200;

    private static final int TELLING = 5;

    private PasswordRules() {}

    /** What is wrong with a password. */
    public enum Weakness {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        LIKE_YOUR_EMAIL,
        LEAKED
    }

    /** @param leaked knows the passwords that guessers try first */
    public static Optional<Weakness> weakness(String password, EmailAddress email, Predicate<String> leaked) {
        int length = password.codePointCount(0, password.length());
        if (length == 0) {
            return Optional.of(Weakness.MISSING);
        }
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (isLike(password, email)) {
            return Optional.of(Weakness.LIKE_YOUR_EMAIL);
        }
        return leaked.test(password) ? Optional.of(Weakness.LEAKED) : Optional.empty();
    }

    private static boolean isLike(String password, EmailAddress email) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String name = email.key().substring(0, email.key().indexOf('@'));
        int surplus = text.length() - name.length();
        return email.key().contains(text) || name.length() >= TELLING && text.contains(name) && surplus < TELLING;
    }
}
