package uk.brum.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The web page and the JSON API of the mailbox; both only read. */
final class MailboxWeb {

    private static final Pattern ONE_MAIL = Pattern.compile("/(api/)?messages/([0-9a-f]{32})(/html|/source)?");
    /** Names that no stranger's web site can be reached by, so that it cannot read the mails by DNS rebinding. */
    private static final Pattern OWN_NAME =
            Pattern.compile("([^.:\\[\\]]+|[0-9.]+|\\[[0-9a-fA-F:.]+]|[^:]*\\.localhost)(:\\d+)?");

    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
    /** The sandbox takes scripts, forms and the page's own origin from a mail; its links open in a new tab. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final MailFolder folder;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final byte[] style;

    MailboxWeb(InetAddress address, int port, MailFolder folder) throws IOException {
        this.folder = folder;
        this.style = resource("mailbox.css");
        this.server = HttpServer.create(new InetSocketAddress(address, port), 100);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !OWN_NAME.matcher(host).matches()) {
                send(
                        exchange,
                        421,
                        "text/plain",
                        PAGE_POLICY,
                        "This mailbox answers to the names of this machine only.");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain", PAGE_POLICY, "The mailbox can only be read.");
            } else {
                route(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException {
        Matcher one = ONE_MAIL.matcher(path);
        if (one.matches()) {
            Optional<Mail> mail = folder.find(one.group(2));
            if (mail.isPresent()) {
                sendMail(exchange, mail.get(), one.group(1) != null, one.group(3));
                return;
            }
        }
        String to = parameter(exchange, "to");
        switch (path) {
            case "/" -> send(exchange, 200, "text/html", PAGE_POLICY, MailboxPages.list(mailsTo(to), to));
            case "/api/messages" -> send(exchange, 200, "application/json", PAGE_POLICY, MailJson.list(mailsTo(to)));
            case "/health" -> send(exchange, 200, "application/json", PAGE_POLICY, "{\"status\":\"UP\"}");
            case "/mailbox.css" ->
                send(exchange, 200, "text/css", PAGE_POLICY, new String(style, StandardCharsets.UTF_8));
            default -> send(exchange, 404, "text/html", PAGE_POLICY, MailboxPages.missing());
        }
    }

    private void sendMail(HttpExchange exchange, Mail mail, boolean json, @Nullable String part) throws IOException {
        byte[] source = folder.source(mail);
        if (json) {
            send(exchange, 200, "application/json", PAGE_POLICY, MailJson.one(mail, MailContent.of(source)));
        } else if ("/html".equals(part)) {
            String html = MailContent.of(source).html();
            send(exchange, 200, "text/html", MAIL_POLICY, opensLinksOutside(html));
        } else if ("/source".equals(part)) {
            send(exchange, 200, "text/plain", MAIL_POLICY, new String(source, StandardCharsets.UTF_8));
        } else {
            send(exchange, 200, "text/html", PAGE_POLICY, MailboxPages.read(mail, MailContent.of(source)));
        }
    }

    /** Into the head where there is one: in front of the doctype it would change how the mail is laid out. */
    private static String opensLinksOutside(String html) {
        String base = "<base target=\"_blank\">";
        Matcher head = HEAD.matcher(html);
        return head.find() ? head.replaceFirst("$0" + base) : base + html;
    }

    private List<Mail> mailsTo(String address) {
        var all = folder.all();
        return address.isBlank()
                ? all
                : all.stream().filter(mail -> mail.isFor(address)).toList();
    }

    private static String parameter(HttpExchange exchange, String name) {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    try {
                        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException e) {
                        return "";
                    }
                }
            }
        }
        return "";
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] resource(String name) {
        try (@Nullable InputStream stream = MailboxWeb.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
