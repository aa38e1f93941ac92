package uk.brum.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of all pages, from every file of the folder {@code messages} on the class path: {@code account.properties} in
 * the first of the available languages, {@code account_cy.properties} in another. UTF-8. What another language does not
 * have yet is said in the first.
 */
final class MessageFiles extends AbstractMessageSource {

    private static final Pattern FILE = Pattern.compile("([a-z-]+)(?:_([A-Za-z-]+))?\\.properties");

    private final Map<Locale, Map<String, String>> words = new HashMap<>();
    private final Locale first;

    MessageFiles(List<Locale> languages) {
        first = languages.getFirst();
        languages.forEach(language -> words.put(language, new HashMap<>()));
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("Not the name of a message file: " + file);
        }
        Locale language = name.group(2) == null ? first : Locale.forLanguageTag(name.group(2));
        Map<String, String> known = words.get(language);
        if (known == null) {
            return; // prepared, not offered yet
        }
        var properties = new Properties();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        for (String key : properties.stringPropertyNames()) {
            if (known.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("Two message files have the key " + key);
            }
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale language) {
        String own = words.getOrDefault(language, Map.of()).get(key);
        return own == null ? words.getOrDefault(first, Map.of()).get(key) : own;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale language) {
        String text = resolveCodeWithoutArguments(key, language);
        return text == null ? null : new MessageFormat(text, language);
    }
}
