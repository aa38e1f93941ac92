package uk.brum.complaints.policy;

import java.util.List;

/**
 * Who looks at the complaint when the council's own stages are at an end.
 *
 * @param name with its article, as in a sentence
 * @param bringWithin how long after the council's last answer they can be turned to, for example "12 calendar months"; a
 *     council changes it in its own policies when an ombudsman does
 */
public record Ombudsman(
        String code, String name, String website, String phone, List<String> postalAddress, String bringWithin) {

    public Ombudsman {
        postalAddress = List.copyOf(postalAddress);
        Span.parse(bringWithin);
    }

    /** How long after the council's last answer they can be turned to. */
    public Span within() {
        return Span.parse(bringWithin);
    }

    /** Everything that a letter must say to let somebody reach them, in one line. */
    public String details() {
        return name + ", website: " + website + ", phone: " + phone + ", post: " + String.join(", ", postalAddress);
    }
}
