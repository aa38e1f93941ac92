package uk.brum.portal.staff.moderation;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Name, category and state count when it is new; later the words and whether it is offered. */
record TemplateForm(
        @Nullable String name,
        @Nullable String category,
        @Nullable String state,
        @Nullable String text,
        @Nullable String active) {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    static TemplateForm of(ModerationDesk.@Nullable Template known) {
        return known == null
                ? new TemplateForm(null, null, null, null, "true")
                : new TemplateForm(
                        known.name(), known.category(), known.state(), known.text(), String.valueOf(known.active()));
    }

    boolean check(BindingResult errors) {
        if (plain(name).isEmpty() || plain(name).length() > 100) {
            errors.rejectValue("name", "staff-moderation.error.name");
        }
        if (!plain(category).isEmpty() && !plain(category).matches(CODE)) {
            errors.rejectValue("category", "staff-moderation.error.code");
        }
        if (!plain(state).isEmpty() && !plain(state).matches(CODE)) {
            errors.rejectValue("state", "staff-moderation.error.code");
        }
        if (plain(text).isEmpty() || plain(text).length() > 4000) {
            errors.rejectValue("text", "staff-moderation.error.text");
        }
        return !errors.hasErrors();
    }

    ModerationDesk.NewTemplate body() {
        return new ModerationDesk.NewTemplate(
                plain(name), orNull(category), orNull(state), plain(text), "true".equals(active));
    }

    private static @Nullable String orNull(@Nullable String value) {
        return plain(value).isEmpty() ? null : plain(value);
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
