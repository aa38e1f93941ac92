package uk.brum.servicerequests.following.web;

/** A page for a link in an email: a heading, a sentence, maybe one button. All its words are ours. */
final class PlainPage {

    private PlainPage() {}

    static String saying(String heading, String sentence) {
        return page(heading, sentence, "");
    }

    /** The button posts to the page's own address. */
    static String withButton(String heading, String sentence, String button) {
        return page(heading, sentence, "<form method=\"post\"><button type=\"submit\">" + button + "</button></form>");
    }

    private static String page(String heading, String sentence, String form) {
        return """
               <!doctype html>
               <html lang="en-GB"><head><meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
               <title>%s – Brum Account</title></head>
               <body><main><h1>%s</h1><p>%s</p>%s</main></body></html>
               """.formatted(heading, heading, sentence, form);
    }
}
