package uk.brum.portal.staff.requests;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What was typed to do one thing with a request.
 *
 * @param version the version that was looked at when it was decided
 * @param key makes a split twice the same as once
 * @param photo the id of a photo that service-requests has already
 * @param taken date and time in Birmingham
 * @param template words that are to be filled in; nothing is sent with it
 */
record ActForm(
        @Nullable String version,
        @Nullable String key,
        @Nullable String text,
        @Nullable String status,
        @Nullable String audience,
        @Nullable String team,
        @Nullable String person,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String uprn,
        @Nullable String other,
        @Nullable String photo,
        @Nullable String taken,
        @Nullable String template) {

    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    static ActForm begun(String version, String key) {
        return new ActForm(version, key, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    ActForm at(String newVersion) {
        return new ActForm(
                newVersion,
                key,
                text,
                status,
                audience,
                team,
                person,
                priority,
                category,
                uprn,
                other,
                photo,
                taken,
                null);
    }

    ActForm saying(String words) {
        return new ActForm(
                version, key, words, status, audience, team, person, priority, category, uprn, other, photo, taken,
                null);
    }

    /** With a photo that is at service-requests. */
    ActForm with(String newPhoto) {
        return new ActForm(
                version, key, text, status, audience, team, person, priority, category, uprn, other, newPhoto, taken,
                template);
    }

    /** From 1, the most urgent, to 5; null when it stays as it is. */
    @Nullable
    Integer number() {
        return priority != null && priority.matches("[1-5]") ? Integer.valueOf(priority) : null;
    }

    /** As the service knows the person; "me" is who fills in the form. */
    @Nullable
    String personFor(String me) {
        String given = tidy(person);
        return "me".equalsIgnoreCase(given) ? me : given;
    }

    /** The moment of the proof; null when none is given or it is none. */
    @Nullable
    Instant moment() {
        String given = tidy(taken);
        try {
            return given == null
                    ? null
                    : LocalDateTime.parse(given).atZone(BIRMINGHAM).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Shape alone; what may be done is for service-requests to say. */
    void check(Act act, BindingResult errors) {
        switch (act) {
            case NOTE, CHALLENGE -> needed(tidy(text), "text", errors);
            case STATUS -> {
                needed(tidy(status), "status", errors);
                if (tidy(taken) != null && moment() == null) {
                    errors.rejectValue("taken", "staff.request.error.taken.shape");
                }
            }
            case ASSIGN -> {
                shaped(team, CODE, "team", errors);
                shaped(person, "[A-Za-z0-9._-]{1,100}", "person", errors);
            }
            case CATEGORY, SPLIT -> {
                needed(tidy(category), "category", errors);
                shaped(category, CODE, "category", errors);
            }
            case PLACE -> {
                shaped(uprn, "[0-9]{1,12}", "uprn", errors);
                if (tidy(uprn) == null && tidy(text) == null) {
                    errors.rejectValue("uprn", "staff.request.error.place");
                }
            }
            case MERGE, RELATE -> {
                needed(tidy(other), "other", errors);
                shaped(other, "SR-[0-9A-Z]{4}-[0-9A-Z]{4}", "other", errors);
            }
        }
        if (text != null && text.length() > 4000) {
            errors.rejectValue("text", "staff.request.error.long");
        }
    }

    private static void needed(@Nullable String value, String field, BindingResult errors) {
        if (value == null) {
            errors.rejectValue(field, "staff.request.error." + field);
        }
    }

    private static void shaped(@Nullable String value, String shape, String field, BindingResult errors) {
        String given = tidy(value);
        if (given != null && !given.matches(shape)) {
            errors.rejectValue(field, "staff.request.error." + field + ".shape");
        }
    }

    static @Nullable String tidy(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
