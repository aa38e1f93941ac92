package uk.brum.complaints.domain;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The one reference of a complaint for its whole life, short enough for the phone and without letters that look alike. */
public record ComplaintId(String text) {

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("CO-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** A new reference; 28^8 are possible and the store refuses one that is taken. */
    public static ComplaintId random(RandomGenerator random) {
        StringBuilder text = new StringBuilder("CO");
        for (int i = 0; i < 8; i++) {
            text.append(i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new ComplaintId(text.toString());
    }

    /** The reference of such a text, empty for anything else. */
    public static Optional<ComplaintId> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ComplaintId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
