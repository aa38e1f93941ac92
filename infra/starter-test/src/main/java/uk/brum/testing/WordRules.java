package uk.brum.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for the message files of a service with pages, together with those of the shell in infra/pages. */
public final class WordRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{(?:\\|([^|]+)\\||([a-z0-9.-]+))");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+\\.?)\"");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("[\"'`][^\"'`\\n]*\\b[A-Za-z]+ [a-z]+ [a-z]+\\b[^\"'`\\n]*[\"'`]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    private final Map<String, Map<String, String>> files = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final List<Path> sources;

    private WordRules(List<Path> sources) {
        this.sources = sources;
        below("src/main/resources/messages", ".properties").forEach(file -> {
            String name = file.getFileName().toString().replace(".properties", "");
            files.put(name, read(file));
            if (!name.contains("_")) {
                words.putAll(files.get(name));
            }
        });
    }

    /** Checks the words of a module, for example {@code services/portal}. */
    public static void check(String module) {
        var rules = new WordRules(List.of(Checkout.path("infra/pages"), Checkout.path(module)));
        rules.everyKeyBelongsToItsFile();
        rules.everyTextCanBeSaid();
        rules.everyKeyThatIsUsedIsThereAndEveryOtherIsGone();
        rules.everyLanguageSaysTheSame();
        rules.noScriptHasWordsOfItsOwn();
    }

    /** Three words in a row are a sentence; a page hands its scripts what they say. */
    private void noScriptHasWordsOfItsOwn() {
        below("src/main/resources", ".js")
                .filter(file -> !file.endsWith("leaflet.js"))
                .forEach(file -> assertThat(IN_SCRIPT
                                .matcher(text(file).replaceAll("(?m)(^|\\s)//.*$", ""))
                                .results()
                                .map(found -> found.group()))
                        .as(file.toString())
                        .isEmpty());
    }

    private void everyKeyBelongsToItsFile() {
        files.forEach((name, file) -> assertThat(file.keySet())
                .as(name)
                .allSatisfy(key -> assertThat(key).matches(KEY).startsWith(name.replaceFirst("_.*", "") + ".")));
    }

    private void everyTextCanBeSaid() {
        files.forEach((name, file) -> file.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'").doesNotContainIgnoringCase("e-mail");
            assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
        }));
    }

    private void everyKeyThatIsUsedIsThereAndEveryOtherIsGone() {
        var used = new TreeSet<String>();
        below("src/main/resources/templates", ".html")
                .forEach(file -> IN_TEMPLATE
                        .matcher(text(file).replaceAll("(?s)<!--.*?-->", ""))
                        .results()
                        .forEach(key -> used.add(key.group(1) == null ? key.group(2) : key.group(1))));
        below("src/main/java", ".java")
                .forEach(file -> IN_JAVA.matcher(text(file))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> files.containsKey(literal.substring(0, literal.indexOf('.'))))
                        .forEach(used::add));
        List<Pattern> patterns = used.stream().map(WordRules::pattern).toList();
        Set<String> missing = used.stream()
                .filter(key -> words.keySet().stream().noneMatch(pattern(key).asMatchPredicate()))
                .collect(Collectors.toSet());
        assertThat(missing).as("keys that no message file has").isEmpty();
        assertThat(words.keySet().stream()
                        .filter(key -> patterns.stream()
                                .noneMatch(pattern -> pattern.matcher(key).matches())))
                .as("keys that nothing uses")
                .isEmpty();
    }

    /** {@code status.${state}.text} and, in Java, {@code "status." + state} stand for every key of that form. */
    private static Pattern pattern(String key) {
        String open = key.endsWith(".") ? key + "${}" : key;
        return Pattern.compile(Stream.of(open.split("\\$\\{[^}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[a-z0-9.-]+")));
    }

    private void everyLanguageSaysTheSame() {
        files.forEach((name, file) -> {
            if (name.contains("_")) {
                Map<String, String> first = files.getOrDefault(name.replaceFirst("_.*", ""), Map.of());
                assertThat(file.keySet()).as(name).isEqualTo(first.keySet());
                file.forEach((key, text) -> assertThat(placeholders(text))
                        .as(name + " " + key)
                        .isEqualTo(placeholders(first.getOrDefault(key, ""))));
            }
        });
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
    }

    private Stream<Path> below(String folder, String ending) {
        return sources.stream()
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(module -> {
                    try (Stream<Path> found = Files.walk(module)) {
                        return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
