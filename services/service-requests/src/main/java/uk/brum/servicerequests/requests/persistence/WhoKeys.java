package uk.brum.servicerequests.requests.persistence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Reporter;

/** The keys under which a request is found by its people; all but the account's are stored as digests alone. */
final class WhoKeys {

    /** Before an account's id, which is no contact detail. */
    static final String ACCOUNT = "p:";

    private WhoKeys() {}

    /** Keys under which the people of a request are found: account, email, phone and whole name. */
    static List<String> who(Reporter reporter) {
        Set<String> keys = new LinkedHashSet<>();
        if (reporter.personId() != null) {
            keys.add(ACCOUNT + reporter.personId());
        }
        add(keys, reporter.contact());
        add(keys, reporter.onBehalfOf());
        return List.copyOf(keys);
    }

    /** The keys that a text of the contact centre's search box may mean; empty when it means nobody. */
    static List<String> contact(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (text.contains("@")) {
            return List.of(email(text));
        }
        if (digits.length() >= 7) {
            return List.of("t:" + national(digits));
        }
        String name = name(text);
        return name.isEmpty() ? List.of() : List.of("n:" + name);
    }

    private static void add(Set<String> keys, @Nullable Contact contact) {
        if (!(contact instanceof Contact.Told told)) {
            return;
        }
        if (told.email() != null) {
            keys.add(email(told.email()));
        }
        if (told.phone() != null) {
            keys.add("t:" + national(told.phone().replaceAll("[^0-9]", "")));
        }
        if (told.name() != null && !name(told.name()).isEmpty()) {
            keys.add("n:" + name(told.name()));
        }
    }

    private static String email(String text) {
        return "e:" + text.strip().toLowerCase(Locale.ROOT);
    }

    /** Without accents and capitals, in any order: "Begum, Amina" is Amina Begum. */
    private static String name(String text) {
        return SearchWords.WORD
                .matcher(SearchWords.plain(text))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** +44 121, 0044 121 and 0121 are the same number. */
    private static String national(String digits) {
        String bare = digits.startsWith("0044") ? digits.substring(4) : digits;
        bare = bare.startsWith("44") && bare.length() > 10 ? bare.substring(2) : bare;
        return bare.startsWith("0") ? bare.substring(1) : bare;
    }
}
