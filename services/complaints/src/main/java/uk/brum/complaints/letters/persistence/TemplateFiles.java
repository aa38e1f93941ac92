package uk.brum.complaints.letters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import uk.brum.complaints.letters.domain.LetterKind;
import uk.brum.complaints.letters.domain.LetterTemplate;
import uk.brum.complaints.letters.domain.Templates;

/** Templates from {@code /letters}; all are read at the start, so that a bad one stops the start. */
public final class TemplateFiles implements Templates {

    private final Map<LetterKind, LetterTemplate> templates = new EnumMap<>(LetterKind.class);

    public TemplateFiles() {
        for (LetterKind kind : LetterKind.values()) {
            templates.put(kind, LetterTemplate.parse(read("/letters/" + kind.id() + ".md")));
        }
    }

    @Override
    public LetterTemplate of(LetterKind kind) {
        LetterTemplate template = templates.get(kind);
        if (template == null) {
            throw new IllegalStateException("No template for " + kind.id());
        }
        return template;
    }

    private static String read(String file) {
        try (InputStream text = TemplateFiles.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
