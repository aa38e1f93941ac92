package uk.brum.portal.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a person sends it.
 *
 * @param words what was said, as it was said
 * @param complainants whom it is about; the person first, unless they speak for somebody else
 * @param representative the person, when they speak for somebody else
 * @param origin what it grew out of, which goes on
 */
public record NewComplaint(
        String kind,
        String words,
        List<Party> complainants,
        @Nullable Representative representative,
        @Nullable Origin origin,
        Needs needs) {

    /** Somebody, and how to reach them. */
    public record Party(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {}

    /** Who speaks for the complainants. */
    public record Representative(Party person) {}

    /** A request, a bin report, a message or another complaint. */
    public record Origin(String kind, String reference) {

        /** Where it can be seen. */
        public String page() {
            return switch (kind) {
                case "service-request" -> "/reports/" + reference;
                case "bin-report" -> "/account/reports/" + reference;
                case "complaint" -> "/account/complaints/" + reference;
                default -> "/account/messages";
            };
        }
    }

    /** How the person wants to hear from us, and what we do so that they can. */
    public record Needs(List<String> adjustments, String preferredContact) {}
}
