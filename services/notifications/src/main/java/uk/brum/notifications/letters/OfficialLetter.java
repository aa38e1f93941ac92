package uk.brum.notifications.letters;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter whose words another service has written and keeps. They are plain text: nothing in them can become a tag, a link
 * or a placeholder.
 */
public final class OfficialLetter {

    private static final String PARAGRAPH = "<p style=\"margin:0 0 20px\">%s</p>";
    private static final String HEADING = "<h2 style=\"font-size:22px;line-height:1.25;margin:32px 0 16px\">%s</h2>";
    private static final String BULLET =
            "<ul style=\"margin:0 0 8px;padding-left:24px\"><li style=\"margin:0\">%s</li></ul>";

    private OfficialLetter() {}

    /**
     * The letter in both forms.
     *
     * @param body paragraphs; one that begins with {@code "# "} is a heading, with {@code "* "} a bullet
     */
    public static Letter of(String subject, List<String> body) {
        String text = body.stream().map(OfficialLetter::text).collect(Collectors.joining("\n\n", "", "\n"));
        String html = body.stream().map(OfficialLetter::html).collect(Collectors.joining("\n"));
        String line = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return new Letter(line, text, HtmlForm.page(line, html), null);
    }

    private static String text(String part) {
        if (part.startsWith("# ")) {
            String heading = part.substring(2);
            return heading + "\n" + "-".repeat(heading.length());
        }
        return part;
    }

    private static String html(String part) {
        if (part.startsWith("# ")) {
            return HEADING.formatted(HtmlForm.escaped(part.substring(2)));
        }
        if (part.startsWith("* ")) {
            return BULLET.formatted(HtmlForm.escaped(part.substring(2)));
        }
        return PARAGRAPH.formatted(HtmlForm.escaped(part).replace("\n", "<br>"));
    }
}
