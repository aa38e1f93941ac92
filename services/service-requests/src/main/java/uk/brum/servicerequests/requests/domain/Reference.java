package uk.brum.servicerequests.requests.domain;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The one reference of a request for its whole life: short enough for the phone, without letters that look or sound alike. */
public record Reference(String text) implements Comparable<Reference> {

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("SR-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** A new reference; 28^8 are possible and the store refuses one that is taken. */
    public static Reference random(RandomGenerator random) {
        StringBuilder text = new StringBuilder("SR");
        for (int i = 0; i < 8; i++) {
            text.append(i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Reference(text.toString());
    }

    /** The reference of such a text, empty for anything else. */
    public static Optional<Reference> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Reference(text)) : Optional.empty();
    }

    @Override
    public int compareTo(Reference other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
