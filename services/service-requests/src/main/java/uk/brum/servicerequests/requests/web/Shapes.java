package uk.brum.servicerequests.requests.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** Parts of requests as they are sent, and the shapes that they must have. */
final class Shapes {

    static final String REFERENCE = "SR-[0-9A-Z]{4}-[0-9A-Z]{4}";
    static final String REFERENCE_MESSAGE = "A reference looks like SR-7K2M-9QXD";
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String CODE_MESSAGE = "A code has small letters, digits and hyphens";
    static final String LINES = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*";
    static final String LINES_MESSAGE = "Leave out characters that cannot be printed";
    private static final String LINE = "[^\\x00-\\x1F\\x7F]*\\S[^\\x00-\\x1F\\x7F]*";
    private static final String EMAIL = "[^@\\s\\x00-\\x1F]+@[^@\\s\\x00-\\x1F]+";
    private static final String EMAIL_MESSAGE = "Give an email address like name@example.com";
    private static final String PHONE = "\\+?[0-9 ]{5,19}";
    private static final String PHONE_MESSAGE = "Give a phone number like 0121 496 0000";
    private static final String UPRN = "[0-9]{1,12}";

    private Shapes() {}

    /** Where it is. */
    record PlaceShape(
            @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal lon,

            @Nullable @Pattern(regexp = UPRN, message = "A property number has up to 12 digits")
            String uprn,

            @Nullable @Pattern(regexp = "[0-9]{1,8}", message = "A street number has up to 8 digits")
            String usrn,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._:/-]{1,64}", message = "Give the number as it stands on it")
            String asset,

            @Nullable @Size(max = 300) @Pattern(regexp = LINE, message = "Name the place in one line")
            String words,

            @Nullable @Pattern(regexp = UPRN, message = "A property number has up to 12 digits")
            String serviceUprn) {

        Place place() {
            if ((lat == null) != (lon == null)) {
                throw invalid("A point needs both lat and lon.");
            }
            Point point = lat == null || lon == null ? null : new Point(lat.doubleValue(), lon.doubleValue());
            return new Place(point, bare(uprn), bare(usrn), asset, words, null, null, bare(serviceUprn));
        }
    }

    /** How to reach somebody. */
    record ContactShape(
            @Nullable @Size(max = 100) @Pattern(regexp = LINE, message = "Give the name in one line")
            String name,

            @Nullable @Size(min = 3, max = 254) @Pattern(regexp = EMAIL, message = EMAIL_MESSAGE)
            String email,

            @Nullable @Pattern(regexp = PHONE, message = PHONE_MESSAGE)
            String phone) {

        Contact contact() {
            return new Contact.Told(name, email, phone);
        }

        boolean reachesSomebody() {
            return email != null || phone != null;
        }
    }

    /** For whom it is reported: an account, or a name and how to reach them. */
    record BehalfShape(
            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,100}", message = "Check the number of the account")
            String personId,

            @Nullable @Size(max = 100) @Pattern(regexp = LINE, message = "Give the name in one line")
            String name,

            @Nullable @Size(min = 3, max = 254) @Pattern(regexp = EMAIL, message = EMAIL_MESSAGE)
            String email,

            @Nullable @Pattern(regexp = PHONE, message = PHONE_MESSAGE)
            String phone) {

        /** As far as they said; null when nothing but an account is given. */
        @Nullable
        Contact contact() {
            boolean details = name != null || email != null || phone != null;
            return details || personId == null ? new Contact.Told(name, email, phone) : null;
        }

        /** The account, which only the contact centre may report for, and which says itself how to reach the person. */
        String account(Caller caller, @Nullable Contact own) {
            if (!caller.hasRole("agent") && !caller.hasRole("supervisor")) {
                throw invalid("Only the contact centre can report for somebody else's account.");
            }
            if (own != null || contact() != null || personId == null) {
                throw invalid("Give the account of the caller or their details, not both.");
            }
            return personId;
        }
    }

    /** The answers, each a list without empty places. */
    static Map<String, List<String>> answers(@Nullable Map<String, List<String>> given) {
        if (given == null) {
            return Map.of();
        }
        given.forEach((question, values) -> {
            if (question.length() > 60 || values == null || values.stream().anyMatch(value -> value == null)) {
                throw invalid("Give each answer as a list of texts.");
            }
        });
        return given;
    }

    static List<String> photos(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    static @Nullable Reference reference(@Nullable String text) {
        return text == null ? null : new Reference(text);
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(PlatformProblems.INVALID, detail);
    }

    private static @Nullable String bare(@Nullable String padded) {
        String digits = padded == null ? null : padded.replaceFirst("^0+(?=.)", "");
        return digits;
    }
}
