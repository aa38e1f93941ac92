package uk.brum.complaints.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint can be found by: the whole email address, phone number or name of who complains or speaks for them.
 * All are written one way, so that capitals, spaces, accents and the order of a name make no difference.
 */
public final class Findable {

    private static final int SHORTEST_NUMBER = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Findable() {}

    /** Everything by which a complaint that came in like this can be found; nothing after it was erased. */
    public static List<String> by(Intake intake) {
        Representative speaker = intake.representative();
        return Stream.concat(
                        intake.complainants().stream(), speaker == null ? Stream.of() : Stream.of(speaker.person()))
                .filter(party -> !party.left() && !party.name().equals(Complaint.ERASED))
                .flatMap(party -> Stream.of(name(party.name()), email(party.email()), phone(party.phone())))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** What somebody typed, as it would be stored. */
    public static String asked(String typed) {
        String text = typed.strip();
        String number = text.indexOf('@') >= 0 ? null : phone(text);
        return Objects.requireNonNull(text.indexOf('@') >= 0 ? email(text) : number == null ? name(text) : number);
    }

    /** Without accents and capitals, in any order: "Begum, Amina" is Amina Begum. */
    private static String name(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|['’]", "")
                .toLowerCase(Locale.UK);
        return "name:"
                + WORD.matcher(plain).results().map(MatchResult::group).sorted().collect(Collectors.joining(" "));
    }

    private static @Nullable String email(@Nullable String email) {
        return email == null ? null : "email:" + email.strip().toLowerCase(Locale.ROOT);
    }

    /** Null when it is no number: 0121 496 0000, +44 121 496 0000 and 0044 121 496 0000 are one. */
    private static @Nullable String phone(@Nullable String phone) {
        if (phone == null || !phone.strip().matches("\\+?[0-9()\\s-]+")) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9+]", "").replaceFirst("^(\\+44|0044)0?", "0");
        return digits.length() < SHORTEST_NUMBER ? null : "phone:" + digits;
    }
}
