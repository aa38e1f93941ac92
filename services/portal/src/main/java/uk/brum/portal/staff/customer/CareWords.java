package uk.brum.portal.staff.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;

/** Adjustments in words; {@code @careWords} in templates. */
@Component
public final class CareWords {

    /** As accounts spells them. */
    static final List<String> NEEDS = List.of(
            "large-print",
            "braille",
            "audio",
            "easy-read",
            "interpreter",
            "sign-language",
            "text-relay",
            "home-visit",
            "more-time");

    static final List<String> CONTACT = List.of("phone", "post", "email", "text");

    /** The languages that most people of Birmingham speak beside English (census of 2021). */
    private static final List<String> LANGUAGES = List.of(
            "ar", "bn", "en", "fa", "fr", "gu", "hi", "it", "ku", "pa", "pl", "ps", "pt", "ro", "so", "es", "ti", "uk",
            "ur", "vi", "zh");

    private final Words words;

    CareWords(Words words) {
        this.words = words;
    }

    /** A line for each thing: "Speaks Urdu", "Large print", "Only by phone", and the words that were written. */
    public List<String> lines(
            @Nullable String language, List<String> needs, List<String> contact, @Nullable String other) {
        var lines = new ArrayList<String>();
        if (language != null) {
            lines.add(words.of("staff-customer.care.speaks", language(language)));
        }
        needs.forEach(need -> lines.add(need(need)));
        if (!contact.isEmpty()) {
            lines.add(words.of(
                    "staff-customer.care.only",
                    String.join(", ", contact.stream().map(this::way).toList())));
        }
        if (other != null) {
            lines.add(other);
        }
        return lines;
    }

    /** The same in one text, or that nothing special is needed. */
    public String told(@Nullable String language, List<String> needs, List<String> contact, @Nullable String other) {
        List<String> lines = lines(language, needs, contact, other);
        return lines.isEmpty() ? words.of("staff-customer.needs.nothing") : String.join("\n", lines);
    }

    /** In the order of the alphabet, and the given one also when it is not among the common ones. */
    public List<Choice> languages(@Nullable String chosen) {
        var all = new ArrayList<>(LANGUAGES);
        if (chosen != null && !chosen.isBlank() && !all.contains(chosen)) {
            all.add(chosen);
        }
        return all.stream()
                .map(code -> Choice.of(code, language(code)))
                .sorted(java.util.Comparator.comparing(Choice::text))
                .toList();
    }

    public List<Choice> needs() {
        return NEEDS.stream().map(need -> Choice.of(need, need(need))).toList();
    }

    public List<Choice> ways() {
        return CONTACT.stream()
                .map(way -> Choice.of(way, words.of("staff-customer.needs.way." + way)))
                .toList();
    }

    private String need(String code) {
        return words.of("staff-customer.care.need." + code);
    }

    private String way(String code) {
        return words.of("staff-customer.care.way." + code);
    }

    /** One that is not in the list has the name that Java gives it. */
    public String language(String code) {
        return LANGUAGES.contains(code)
                ? words.of("staff-customer.language." + code)
                : Locale.of(code).getDisplayLanguage(Locale.UK);
    }
}
