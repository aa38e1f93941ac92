package uk.brum.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.yaml.snakeyaml.Yaml;
import uk.brum.testing.Checkout;

/** What stands on a bracketed page without brackets and was said neither by another service nor by the person. */
final class HardCodedWords {

    private static final Pattern MESSAGE = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern ADDRESS = Pattern.compile("(https?|webcal):\\S+");
    private static final List<String> READ_ALOUD = List.of("aria-label", "title", "alt", "placeholder", "data-what");
    private static final Set<String> ADDRESSES = Set.of("module", "from", "leaflet", "tiles", "tiles-by");
    private static final String PRODUCT = "Brum Account";

    private static final List<String> SAID = said();

    private HardCodedWords() {}

    /** The texts, in the order of the page; {@code written} is what the person wrote. */
    static List<String> on(Document page, String... written) {
        var known = new ArrayList<>(List.of(written));
        known.add(PRODUCT);
        known.addAll(SAID);
        known.sort(Comparator.comparingInt(String::length).reversed());
        var found = new ArrayList<String>();
        for (Element element : joined(page).getAllElements()) {
            if (element.closest("script, style, code, pre, [hreflang], [translate=no], .brum-code") != null) {
                continue;
            }
            element.textNodes().stream().map(TextNode::text).forEach(text -> look(text, known, found));
            READ_ALOUD.forEach(name -> look(element.attr(name), known, found));
            if (element.is("template, [data-done], [data-closer]")) {
                element.dataset().entrySet().stream()
                        .filter(said -> !ADDRESSES.contains(said.getKey()))
                        .forEach(said -> look(said.getValue(), known, found));
            }
        }
        look(page.select("meta[name=description]").attr("content"), known, found);
        return found;
    }

    /** The same page in which a reference is no element of its own, but part of the sentence around it. */
    private static Document joined(Document page) {
        return Jsoup.parse(page.html().replaceAll("<span class=\"brum-whole\">([^<]*)</span>", "$1"));
    }

    private static void look(String text, List<String> known, List<String> found) {
        String rest = text;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = MESSAGE.matcher(rest).replaceAll(" ");
        }
        for (String one : known) {
            rest = rest.replace(one, " ");
        }
        if (ADDRESS.matcher(rest).replaceAll(" ").codePoints().anyMatch(Character::isLetter)) {
            found.add(text.strip());
        }
    }

    /** Every text in an example of a contract; the neighbours say no other. */
    private static List<String> said() {
        var texts = new TreeSet<String>();
        try (Stream<Path> contracts = Files.list(Checkout.path("contracts/http"))) {
            for (Path contract :
                    contracts.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                collect(new Yaml().load(Files.readString(contract)), false, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(texts);
    }

    private static void collect(Object node, boolean example, Set<String> texts) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach(
                        (key, value) -> collect(value, example || "value".equals(key) || "example".equals(key), texts));
            case List<?> list -> list.forEach(value -> collect(value, example, texts));
            case String text
            when example && text.length() > 2 -> {
                texts.add(text.replaceAll("\\s+", " "));
                text.lines() // the headings and lists of a letter
                        .map(line -> line.replaceFirst("^[#*] ", ""))
                        .filter(line -> line.length() > 2)
                        .forEach(texts::add);
            }
            case null, default -> {}
        }
    }
}
