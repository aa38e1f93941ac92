package uk.brum.notifications.letters;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A letter as HTML: real headings, lists and links, readable without styles, large without zoom. */
final class HtmlForm {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\]{3,900}");
    private static final String INK = "color:#14202b;";

    private HtmlForm() {}

    static String of(String subject, List<Block> blocks, Personalisation values) {
        return page(subject, blocks.stream().map(block -> html(block, values)).collect(Collectors.joining("\n")));
    }

    /** The page around a letter. @param body HTML in which every text is escaped */
    static String page(String subject, String body) {
        return """
               <!doctype html>
               <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s</title></head>
               <body style="margin:0;padding:0;background:#ffffff;%sfont-family:Helvetica,Arial,sans-serif;font-size:19px;line-height:1.5">
               <div role="article" aria-label="%s" lang="en-GB">
               <div style="background:#0b3c49;color:#ffffff;padding:16px 24px;font-weight:bold">Brum Account</div>
               <div style="max-width:580px;padding:24px">
               <h1 style="font-size:27px;line-height:1.25;margin:0 0 24px">%s</h1>
               %s
               </div></div>
               </body></html>
               """.formatted(escaped(subject), INK, escaped(subject), escaped(subject), body);
    }

    /** @throws IllegalArgumentException when the value is not a web address: a script must never become a link */
    static String address(Block.Link link, Personalisation values) {
        String address = values.value(link.placeholder());
        if (!WEB_ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("The value of " + link.placeholder() + " is not a web address");
        }
        return address;
    }

    private static String html(Block block, Personalisation values) {
        return switch (block) {
            case Block.Heading heading ->
                "<h2 style=\"font-size:22px;line-height:1.25;margin:32px 0 16px\">" + filled(heading.text(), values)
                        + "</h2>";
            case Block.Paragraph paragraph ->
                "<p style=\"margin:0 0 20px\">" + filled(paragraph.text(), values) + "</p>";
            case Block.Bullets bullets ->
                values.bullets(bullets.items(), HtmlForm::escaped).stream()
                        .map(item -> "<li style=\"margin:0 0 8px\">" + item + "</li>")
                        .collect(Collectors.joining("\n", "<ul style=\"margin:0 0 20px;padding-left:24px\">", "</ul>"));
            case Block.Link link ->
                "<p style=\"margin:0 0 20px\"><a href=\"%s\" style=\"color:#0b5a6e;font-weight:bold\">%s</a></p>"
                        .formatted(escaped(address(link, values)), filled(link.label(), values));
        };
    }

    private static String filled(String text, Personalisation values) {
        return values.fill(text, HtmlForm::escaped);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
