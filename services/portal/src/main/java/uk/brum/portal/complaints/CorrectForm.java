package uk.brum.portal.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How we reach somebody and what they need, as they type it.
 *
 * @param adjustments one on each line; null when the page does not ask
 * @param contact {@code email}, {@code post} or {@code phone}; null when the page does not ask
 */
record CorrectForm(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String adjustments,
        @Nullable String contact) {

    static final List<String> CONTACTS = List.of("email", "post", "phone");
    private static final int LONGEST_NEED = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_NEEDS = 10;

    static CorrectForm of(Complaint.Own own) {
        Complaint.Needs needs = own.needs();
        return new CorrectForm(
                own.email(),
                own.phone(),
                own.address(),
                needs == null ? null : String.join("\n", needs.adjustments()),
                needs == null ? null : needs.preferredContact());
    }

    /** Looks at the shape alone. @param asked whether the page asks what they need, too */
    void check(boolean asked, Errors errors) {
        wrong(!plain(email).matches("|[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "email", errors);
        wrong(!plain(phone).matches("|\\+?[0-9 ]{5,19}"), "phone", errors);
        wrong(plain(address).length() > LONGEST_ADDRESS, "address", errors);
        wrong(
                asked && (needs().size() > MOST_NEEDS || needs().stream().anyMatch(one -> one.length() > LONGEST_NEED)),
                "adjustments",
                errors);
        wrong(asked && !CONTACTS.contains(plain(contact)), "contact", errors);
        wrong("post".equals(contact) && plain(address).isEmpty(), "address", errors);
    }

    Contact reached() {
        return new Contact(filled(email), filled(phone), filled(address));
    }

    Complaint.Needs needed() {
        return new Complaint.Needs(needs(), plain(contact));
    }

    private List<String> needs() {
        return plain(adjustments)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void wrong(boolean wrong, String field, Errors errors) {
        if (wrong && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "complaints.reach." + field + ".wrong");
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return plain(text).isEmpty() ? null : plain(text);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
