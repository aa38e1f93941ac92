package uk.brum.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages as people see them. Everything that comes from a mail is escaped here. */
final class MailboxPages {

    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));
    /** A full stop or bracket at the end of an address belongs to the sentence. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']");

    private MailboxPages() {}

    static String list(List<Mail> mails, String to) {
        var rows = new StringBuilder();
        for (Mail mail : mails.subList(0, Math.min(SHOWN, mails.size()))) {
            rows.append("""
                    <tr><td><a href="/messages/%s">%s</a>%s</td><td>%s</td><td><time datetime="%s">%s</time></td></tr>
                    """.formatted(
                            mail.id(),
                            mail.subject().isEmpty() ? "(no subject)" : escaped(mail.subject()),
                            repeats(mail),
                            escaped(String.join(", ", mail.to())),
                            mail.receivedAt(),
                            TIME.format(mail.receivedAt())));
        }
        String table = mails.isEmpty()
                ? "<p>There are no emails" + (to.isBlank() ? " yet." : " to " + escaped(to) + ".") + "</p>"
                : """
                  <table><caption>%s</caption>
                  <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Arrived</th></tr></thead>
                  <tbody>%s</tbody></table>
                  """.formatted(count(mails.size()), rows);
        return page("Mailbox", """
                <h1>Mailbox</h1>
                <p>What this local system has emailed. Nothing leaves this machine.</p>
                <form action="/" method="get">
                <label for="to">Show emails to one address</label>
                <input id="to" name="to" type="email" autocomplete="off" value="%s">
                <button>Show</button> <a href="/">Show all</a>
                </form>
                %s
                """.formatted(escaped(to), table));
    }

    static String read(Mail mail, MailContent content) {
        String html = content.html().isEmpty() ? "" : """
                  <h2>As it looks in a mail program</h2>
                  <iframe title="The email as it looks in a mail program" src="/messages/%s/html"
                   sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                  """.formatted(mail.id());
        String text = content.text().isEmpty()
                ? ""
                : "<h2>Plain text</h2>\n<div class=\"text\">" + linked(content.text()) + "</div>";
        String subject = mail.subject().isEmpty() ? "(no subject)" : escaped(mail.subject());
        return page(subject, """
                <p><a href="/">Back to all emails</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Arrived</dt><dd>%s%s</dd></dl>
                %s
                %s
                <p><a href="/messages/%s/source">Source of this email</a></p>
                """.formatted(
                        subject,
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        TIME.format(mail.receivedAt()),
                        repeats(mail),
                        html,
                        text,
                        mail.id()));
    }

    static String missing() {
        return page(
                "Not found",
                "<h1>That email is not here</h1><p>The oldest emails are removed when the mailbox is full.</p>"
                        + "<p><a href=\"/\">Back to all emails</a></p>");
    }

    /** Escapes the text and makes its web addresses links. */
    static String linked(String text) {
        var html = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int done = 0;
        while (links.find()) {
            String url = escaped(links.group());
            html.append(escaped(text.substring(done, links.start())))
                    .append("<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(url, url));
            done = links.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String repeats(Mail mail) {
        return mail.repeats() == 0
                ? ""
                : " <span class=\"repeats\">came again %s, kept once</span>"
                        .formatted(mail.repeats() == 1 ? "once" : mail.repeats() + " times");
    }

    private static String count(int mails) {
        String all = mails == 1 ? "1 email" : mails + " emails";
        return mails > SHOWN ? all + ", the newest " + SHOWN + " shown" : all;
    }

    private static String page(String title, String body) {
        return """
               <!doctype html>
               <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s – local mailbox</title><link rel="stylesheet" href="/mailbox.css"></head>
               <body><main>
               %s
               </main></body></html>
               """.formatted(title, body);
    }
}
