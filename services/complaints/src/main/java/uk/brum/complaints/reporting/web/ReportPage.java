package uk.brum.complaints.reporting.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.brum.complaints.reporting.domain.YearReport;

/** The report as one file that needs no other: a council can publish it as it is, and it prints. */
final class ReportPage {

    /** What a browser may use of it: its own style, known by its digest, and nothing else. */
    static final String POLICY;

    private static final String STYLE = style();
    private static final Pattern SECTION = Pattern.compile("<h2 id=\"([a-z0-9-]+)\">(.*?)</h2>");

    static {
        POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private ReportPage() {}

    /** @param council who publishes it */
    static String of(YearReport report, String council) {
        String body = ReportHtml.body(report);
        int end = body.indexOf("</h1>") + "</h1>".length();
        return """
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"/><title>%s - %s</title>\
                <meta name="viewport" content="width=device-width, initial-scale=1"/><style>%s</style></head>\
                <body><header><p>%2$s</p></header><main>%s%s%s</main></body></html>
                """.formatted(
                        Xhtml.text(ReportHtml.title(report)),
                        Xhtml.text(council),
                        STYLE,
                        body.substring(0, end),
                        contents(body),
                        body.substring(end));
    }

    private static String contents(String body) {
        return SECTION.matcher(body)
                .results()
                .map(found -> "<li><a href=\"#" + found.group(1) + "\">" + found.group(2) + "</a></li>")
                .collect(Collectors.joining("", "<nav aria-label=\"Contents\"><h2>Contents</h2><ol>", "</ol></nav>"));
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream("/report.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
