package uk.brum.portal.staff.complaints;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a caller or a letter says, as it is typed in.
 *
 * @param key makes a second click the same as the first
 * @param receivedAt date and time in Birmingham; now when left out
 * @param others further complainants, one on each line
 * @param consent how the complainant agreed to the person who speaks for them
 */
record TakeInForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String receivedAt,
        @Nullable String words,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String personId,
        @Nullable String others,
        @Nullable String speaker,
        @Nullable String speakerPhone,
        @Nullable String speakerEmail,
        @Nullable String consent,
        @Nullable String adjustments,
        @Nullable String contact,
        @Nullable String originKind,
        @Nullable String originReference) {

    private static final List<String> KINDS =
            List.of("corporate", "housing-landlord", "adult-social-care", "childrens-social-care", "data-protection");
    private static final List<String> CHANNELS =
            List.of("phone", "letter", "email", "in-person", "councillor", "social-media");
    private static final List<String> CONTACTS = List.of("email", "post", "phone");
    private static final List<String> ORIGINS = List.of("service-request", "bin-report", "message", "complaint");
    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PHONE = "\\+?[0-9 ]{5,19}";

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> channels() {
        return CHANNELS;
    }

    public List<String> contacts() {
        return CONTACTS;
    }

    public List<String> origins() {
        return ORIGINS;
    }

    String safeKey() {
        return key != null && key.matches("[0-9a-f-]{36}")
                ? key
                : UUID.randomUUID().toString();
    }

    /** Looks at the shape alone. */
    void check(Errors errors) {
        oneOf("kind", kind, KINDS, errors);
        oneOf("channel", channel, CHANNELS, errors);
        oneOf("contact", contact, CONTACTS, errors);
        if (!plain(receivedAt).isEmpty() && received() == null) {
            Wrong.shape(errors, "receivedAt");
        }
        filled("words", words, 8000, errors);
        filled("name", name, 100, errors);
        shape("email", email, EMAIL, errors);
        shape("phone", phone, PHONE, errors);
        shape("speakerEmail", speakerEmail, EMAIL, errors);
        shape("speakerPhone", speakerPhone, PHONE, errors);
        if (!plain(originReference).isEmpty() && !ORIGINS.contains(plain(originKind))) {
            Wrong.empty(errors, "originKind");
        }
        shape("originReference", originReference, "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", errors);
        boolean reachable = !plain(email).isEmpty()
                || !plain(phone).isEmpty()
                || !plain(address).isEmpty()
                || !plain(personId).isEmpty()
                || !plain(speaker).isEmpty();
        if (!reachable) {
            errors.rejectValue("email", "staff-complaints.error.reach");
        }
    }

    /** The body as the contract has it. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", plain(kind));
        body.put("channel", plain(channel));
        Instant received = received();
        if (received != null) {
            body.put("receivedAt", received.toString());
        }
        body.put("words", plain(words));
        var people = new ArrayList<Map<String, Object>>();
        people.add(party(name, email, phone, address, personId));
        lines(others).forEach(one -> people.add(Map.of("name", one)));
        body.put("complainants", people);
        if (!plain(speaker).isEmpty()) {
            var speaking = new LinkedHashMap<String, Object>();
            speaking.put("person", party(speaker, speakerEmail, speakerPhone, null, null));
            put(speaking, "consent", consent);
            body.put("representative", speaking);
        }
        body.put("needs", Map.of("adjustments", lines(adjustments), "preferredContact", plain(contact)));
        if (!plain(originReference).isEmpty()) {
            body.put("origin", Map.of("kind", plain(originKind), "reference", plain(originReference)));
        }
        return body;
    }

    private @Nullable Instant received() {
        try {
            return plain(receivedAt).isEmpty()
                    ? null
                    : LocalDateTime.parse(plain(receivedAt)).atZone(BIRMINGHAM).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Object> party(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String personId) {
        var party = new LinkedHashMap<String, Object>();
        put(party, "name", name);
        put(party, "email", email);
        put(party, "phone", phone);
        put(party, "address", address);
        put(party, "personId", personId);
        return party;
    }

    private static void put(Map<String, Object> into, String field, @Nullable String value) {
        if (!plain(value).isEmpty()) {
            into.put(field, plain(value));
        }
    }

    private static List<String> lines(@Nullable String text) {
        return plain(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void oneOf(String field, @Nullable String value, List<String> known, Errors errors) {
        if (!known.contains(plain(value))) {
            Wrong.empty(errors, field);
        }
    }

    private static void filled(String field, @Nullable String value, int longest, Errors errors) {
        if (plain(value).isEmpty()) {
            Wrong.empty(errors, field);
        } else if (plain(value).length() > longest) {
            Wrong.tooLong(errors, field, longest);
        }
    }

    private static void shape(String field, @Nullable String value, String pattern, Errors errors) {
        if (!plain(value).isEmpty() && !plain(value).matches(pattern)) {
            Wrong.shape(errors, field);
        }
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
