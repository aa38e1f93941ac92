package uk.brum.complaints.letters.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/**
 * XHTML to PDF/UA-1: tagged, with title and language, every font embedded. Nothing outside the given text is loaded.
 */
public final class PdfDocument {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 22mm 20mm 22mm;
              @bottom-right { content: counter(page); font-family: 'Sans'; font-size: 9pt; color: #333333; } }
            body { font-family: 'Sans'; font-size: 12pt; line-height: 1.45; color: #0b0c0c; margin: 0; }
            h1 { font-size: 19pt; line-height: 1.25; margin: 10mm 0 6mm 0; }
            h2 { font-size: 14pt; margin: 7mm 0 2mm 0; page-break-after: avoid; }
            h3 { font-size: 12pt; margin: 5mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0 0 3mm 0; }
            ul, ol { margin: 0 0 3mm 0; padding-left: 7mm; }
            table { border-collapse: collapse; width: 100%; margin: 2mm 0 5mm 0; -fs-table-paginate: paginate; }
            caption { font-weight: bold; text-align: left; margin-bottom: 1mm; }
            th, td { border-bottom: 0.3mm solid #b1b4b6; padding: 1.2mm 2mm 1.2mm 0; text-align: left;
              vertical-align: top; font-size: 10pt; }
            tr { page-break-inside: avoid; }
            .figures td, .figures th + th { text-align: right; padding-left: 1.5mm; }
            .words th[scope=row] { width: 30%; }
            """;

    private PdfDocument() {}

    /**
     * @param title as a reader's window shows it; plain text
     * @param body well-formed XHTML without scripts and pictures
     */
    public static byte[] of(String title, String body) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.useFont(() -> font("Regular"), "Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Sans", 700, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Brum Account");
        builder.withHtmlContent(page(title, body), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    /** Text as XHTML takes it; characters that XML forbids are left out. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (character == '\n' || character >= ' ' && character != 0xFFFE && character != 0xFFFF) {
                        safe.appendCodePoint(character);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static String page(String title, String body) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB" xml:lang="en-GB">
                <head><title>%1$s</title><meta name="subject" content="%1$s"/><meta name="description" content="%1$s"/><style>%2$s</style></head>
                <body>%3$s</body></html>""".formatted(escaped(title), STYLE, body);
    }

    private static InputStream font(String style) {
        return Objects.requireNonNull(
                PdfDocument.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
    }
}
