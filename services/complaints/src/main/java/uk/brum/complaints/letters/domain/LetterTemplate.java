package uk.brum.complaints.letters.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of one kind of letter: {@code Title: …}, then blocks with blank lines between them. {@code # } begins
 * a heading, {@code * } a bullet, {@code 1. } a numbered item. {@code ((placeholder))} takes a value. A block that
 * begins with {@code [placeholder] } is there only when that placeholder has a value. What stands between the blocks
 * {@code [each point]} and {@code [end]} is said once for every point, and so with remedies and actions.
 */
public final class LetterTemplate {

    static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([a-z ]+)\\)\\)");
    private static final Pattern EACH = Pattern.compile("\\[each ([a-z]+)]");
    private static final Pattern WHEN = Pattern.compile("\\[([a-z ]+)] (.*)", Pattern.DOTALL);
    private static final String TITLE = "Title: ";
    private static final String END = "[end]";

    /** A part of the template, in its order. */
    sealed interface Part {
        /** @param when the placeholder that must have a value; blank for always */
        record Said(String when, String text) implements Part {}

        record Each(String thing, List<Said> said) implements Part {}
    }

    private final String title;
    private final List<Part> parts;

    private LetterTemplate(String title, List<Part> parts) {
        this.title = title;
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException when the file is not in the form above */
    public static LetterTemplate parse(String file) {
        String[] blocks = file.strip().split("\\R\\s*\\R");
        if (!blocks[0].startsWith(TITLE) || blocks.length < 2) {
            throw new IllegalArgumentException("A letter begins with its title and has a text");
        }
        List<Part> parts = new ArrayList<>();
        for (int index = 1; index < blocks.length; index++) {
            Matcher each = EACH.matcher(blocks[index].strip());
            if (each.matches()) {
                List<Part.Said> inside = new ArrayList<>();
                index++;
                while (index < blocks.length && !blocks[index].strip().equals(END)) {
                    inside.add(said(blocks[index++]));
                }
                if (index == blocks.length) {
                    throw new IllegalArgumentException("[each " + each.group(1) + "] has no " + END);
                }
                parts.add(new Part.Each(each.group(1), List.copyOf(inside)));
            } else {
                parts.add(said(blocks[index]));
            }
        }
        return new LetterTemplate(blocks[0].substring(TITLE.length()).strip(), parts);
    }

    private static Part.Said said(String block) {
        String text = block.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .strip();
        if (text.equals(END)) {
            throw new IllegalArgumentException(END + " without [each …]");
        }
        Matcher when = WHEN.matcher(text);
        return when.matches() ? new Part.Said(when.group(1), when.group(2)) : new Part.Said("", text);
    }

    String title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    /** Every placeholder of it, in its order. */
    Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>(names(title));
        for (Part part : parts) {
            switch (part) {
                case Part.Said said -> names.addAll(names(said.text()));
                case Part.Each each -> each.said().forEach(said -> names.addAll(names(said.text())));
            }
        }
        return names;
    }

    static List<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
