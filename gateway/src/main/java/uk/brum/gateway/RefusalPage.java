package uk.brum.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A refusal as a web page: complete in itself, since the service that has the stylesheet may be the one away. */
final class RefusalPage {

    private static final String STYLE =
            "body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#14202b;background:#fff}"
                    + "header{background:#0b3c49;color:#fff;padding:.75rem 0;font-weight:700}"
                    + "header div,main{max-width:60rem;margin:0 auto;padding:0 1rem}main{padding-top:2rem;padding-bottom:3rem}"
                    + "h1{font-size:2rem;line-height:1.2;margin:0 0 1.25rem}p{max-width:40rem;margin:0 0 1.25rem}"
                    + "a{color:#0b5a6e}a:focus-visible{outline:3px solid #14202b;background:#ffdd00;color:#14202b}"
                    + ".id{color:#4a5763;font-size:1rem}";

    static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private RefusalPage() {}

    static String of(Refusal refusal, String requestId) {
        return """
               <!doctype html>
               <html lang="en">
               <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s – Brum Account</title><style>%s</style></head>
               <body><header><div>Brum Account</div></header>
               <main><h1>%s</h1><p>%s</p><p><a href="/">Go to the start page</a></p>
               <p class="id">If you contact us about this, quote %s.</p></main>
               </body></html>
               """.formatted(refusal.title(), STYLE, refusal.title(), refusal.detail(), requestId);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
