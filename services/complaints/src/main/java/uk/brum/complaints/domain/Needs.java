package uk.brum.complaints.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What we do to be understood and reached (Equality Act 2010).
 *
 * @param adjustments in words, for example "large print"
 */
public record Needs(List<String> adjustments, Contact preferred) {

    /** How the person wants to hear from us. */
    public enum Contact implements Coded {
        EMAIL,
        POST,
        PHONE
    }

    private static final Pattern BY_EMAIL = Pattern.compile("\\bby e-?mail\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED =
            Pattern.compile("\\b(no|not|never|nor|without|cannot)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);

    public Needs {
        adjustments = List.copyOf(adjustments);
    }

    /**
     * What an email of ours does not meet by itself, so that somebody must look before a letter goes (decision 0083): every
     * adjustment but one that asks for email, and a call for who wants to be phoned.
     */
    public List<String> toPrepare() {
        Stream<String> asked = adjustments.stream().filter(one -> !metByEmail(one));
        return (preferred == Contact.PHONE ? Stream.concat(asked, Stream.of("a phone call")) : asked).toList();
    }

    /** Whether an email is how they want to hear from us, and meets all that they need. */
    boolean metByEmailAlone() {
        return preferred == Contact.EMAIL && toPrepare().isEmpty();
    }

    private boolean metByEmail(String adjustment) {
        return preferred == Contact.EMAIL
                && BY_EMAIL.matcher(adjustment).find()
                && !DENIED.matcher(adjustment).find();
    }
}
