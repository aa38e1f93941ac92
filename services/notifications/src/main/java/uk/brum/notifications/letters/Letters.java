package uk.brum.notifications.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.Template;

/** Writes letters from the template files in {@code /letters}; all are read at the start, so a bad one stops the start. */
public final class Letters {

    private final Map<Template, LetterTemplate> templates = new EnumMap<>(Template.class);

    public Letters() {
        for (Template template : Template.values()) {
            templates.put(template, new LetterTemplate(read("/letters/" + template.id() + ".md")));
        }
    }

    /**
     * Writes a letter.
     *
     * @throws Personalisation.Missing when a placeholder has no value
     */
    public Letter write(Template template, Personalisation values) {
        LetterTemplate letter = of(template);
        values.requireAll(letter.placeholders(values.parts()));
        String subject = values.fill(letter.subject(), UnaryOperator.identity());
        var blocks = letter.blocks(values.parts());
        return new Letter(
                subject,
                TextForm.of(blocks, values),
                HtmlForm.of(subject, blocks, values),
                values.values().get("stop link"));
    }

    /**
     * What a list of messages calls it.
     *
     * @throws Personalisation.Missing when a placeholder has no value
     */
    public String subject(Template template, Map<String, String> values) {
        return new Personalisation(values, Set.of()).fill(of(template).listedAs(), UnaryOperator.identity());
    }

    LetterTemplate of(Template template) {
        LetterTemplate letter = templates.get(template);
        if (letter == null) {
            throw new IllegalStateException("No letter for " + template);
        }
        return letter;
    }

    private static String read(String resource) {
        try (@Nullable InputStream stream = Letters.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
