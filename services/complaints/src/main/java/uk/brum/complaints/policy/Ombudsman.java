package uk.brum.complaints.policy;

import java.util.List;

/**
 * Who looks at the complaint when the council's own stages are at an end.
 *
 * @param name with its article, as in a sentence
 */
public record Ombudsman(String code, String name, String website, String phone, List<String> postalAddress) {

    public Ombudsman {
        postalAddress = List.copyOf(postalAddress);
    }

    /** Everything that a letter must say to let somebody reach them, in one line. */
    public String details() {
        return name + ", website: " + website + ", phone: " + phone + ", post: " + String.join(", ", postalAddress);
    }
}
