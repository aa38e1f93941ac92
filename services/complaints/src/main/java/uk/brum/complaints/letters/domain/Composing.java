package uk.brum.complaints.letters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Puts a letter's content into its template, and refuses when anything is missing that the Code wants. */
public final class Composing {

    private final Templates templates;
    private final Letterhead head;

    public Composing(Templates templates, Letterhead head) {
        this.templates = templates;
        this.head = head;
    }

    /** @throws LetterIncomplete naming every missing element and the paragraph of the Code that wants it */
    public ComposedLetter compose(LetterContent letter) {
        LetterTemplate template = templates.of(letter.kind());
        LetterValues values = Saying.values(letter, head);
        List<MissingElement> missing = missing(letter.kind(), template, values);
        if (!missing.isEmpty()) {
            throw new LetterIncomplete(letter.kind(), missing);
        }
        Blocks blocks = new Blocks();
        for (LetterTemplate.Part part : template.parts()) {
            switch (part) {
                case LetterTemplate.Part.Said said -> say(said, values, blocks);
                case LetterTemplate.Part.Each each -> {
                    for (Map<String, String> thing : values.repeated(each.thing())) {
                        LetterValues within = values.within(thing);
                        each.said().forEach(said -> say(said, within, blocks));
                    }
                }
            }
        }
        return new ComposedLetter(letter.kind(), fill(template.title(), values), blocks.all());
    }

    /** Everything that this letter does not say though it must; empty when it can be sent. */
    public List<MissingElement> missing(LetterContent letter) {
        return missing(letter.kind(), templates.of(letter.kind()), Saying.values(letter, head));
    }

    private static List<MissingElement> missing(LetterKind kind, LetterTemplate template, LetterValues values) {
        List<MissingElement> missing = new ArrayList<>();
        Set<String> written = template.placeholders();
        for (Element element : kind.required()) {
            element.placeholders().stream()
                    .filter(name -> !written.contains(name))
                    .forEach(name -> missing.add(of(element, "the template has no ((" + name + "))")));
            element.missing(values).forEach(name -> missing.add(of(element, "there is no " + name)));
        }
        if (missing.isEmpty()) {
            unfilled(template, values).stream()
                    .map(name ->
                            new MissingElement("everything its template says", "our template", "there is no " + name))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static MissingElement of(Element element, String detail) {
        return new MissingElement(element.title(), element.paragraph(), detail);
    }

    /** Placeholders that would leave a hole. */
    private static List<String> unfilled(LetterTemplate template, LetterValues values) {
        List<String> names = new ArrayList<>(LetterTemplate.names(template.title()));
        for (LetterTemplate.Part part : template.parts()) {
            if (part instanceof LetterTemplate.Part.Said said && (said.when().isEmpty() || values.has(said.when()))) {
                names.addAll(LetterTemplate.names(said.text()));
            }
        }
        return names.stream().distinct().filter(name -> !values.has(name)).toList();
    }

    private static void say(LetterTemplate.Part.Said said, LetterValues values, Blocks blocks) {
        if (said.when().isEmpty() || values.has(said.when())) {
            String template = said.text();
            if (template.startsWith("# ")) {
                blocks.heading(fill(template.substring(2), values));
            } else if (template.startsWith("* ")) {
                blocks.item(false, fill(template.substring(2), values));
            } else if (template.startsWith("1. ")) {
                blocks.item(true, fill(template.substring(3), values));
            } else {
                blocks.paragraphs(fill(template, values));
            }
        }
    }

    private static String fill(String text, LetterValues values) {
        return LetterTemplate.PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.single().getOrDefault(found.group(1), "")));
    }

    /** Blocks as they come; items that follow one another become one list. */
    private static final class Blocks {

        private final List<Block> done = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private boolean numbered;

        void heading(String text) {
            endItems();
            done.add(new Block.Heading(oneLine(text)));
        }

        void item(boolean inOrder, String text) {
            if (inOrder != numbered) {
                endItems();
            }
            numbered = inOrder;
            items.add(oneLine(text));
        }

        void paragraphs(String text) {
            endItems();
            for (String paragraph : text.split("\\R\\s*\\R")) {
                done.add(new Block.Paragraph(paragraph.strip()));
            }
        }

        List<Block> all() {
            endItems();
            return done;
        }

        private void endItems() {
            if (!items.isEmpty()) {
                done.add(new Block.Items(numbered, List.copyOf(items)));
                items.clear();
            }
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\s*\\R\\s*", " ").strip();
        }
    }
}
