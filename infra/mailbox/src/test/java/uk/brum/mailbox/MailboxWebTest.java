package uk.brum.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

class MailboxWebTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\" \\ & 'single'";

    @TempDir
    private static Path folder;

    private static Mailbox mailbox;

    @BeforeAll
    static void start() throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-07-01T18:04:11Z"), ZoneOffset.UTC);
        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), clock);
        Letter.aLetter().sendTo(mailbox.smtpPort());
        Letter.aLetter()
                .withMessageId("<hostile@brum.test>")
                .to("bob@example.test")
                .withSubject(HOSTILE)
                .withBody("multipart/alternative; boundary=b", """
                        --b
                        Content-Type: text/plain; charset=utf-8

                        Go to https://brum.test/a?b=1&c=2, then (https://brum.test/d).
                        <img src=x onerror=alert(1)> javascript:alert(1)
                        --b
                        Content-Type: text/html; charset=utf-8

                        <p>Hello <a href="https://brum.test/a">link</a></p><script>alert(2)</script>
                        --b--
                        """)
                .sendTo(mailbox.smtpPort());
    }

    @AfterAll
    static void stop() {
        mailbox.close();
    }

    @Test
    void lists_the_mails_and_lets_one_look_at_one_address() throws Exception {
        assertThat(get("/").body()).contains("2 emails", "Your bin day", "1 July 2026, 19:04:11");
        assertThat(get("/?to=ada%40example.test").body()).contains("1 email<", "Your bin day");
        assertThat(get("/?to=nobody%40example.test").body()).contains("There are no emails to nobody@example.test.");
    }

    @Test
    void shows_a_hostile_mail_as_harmless_text() throws Exception {
        String id = mailbox.mailsTo("bob@example.test").getFirst().id();

        String page = get("/messages/" + id).body();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .contains("<a href=\"https://brum.test/a?b=1&amp;c=2\" rel=\"noreferrer\">")
                .contains("(<a href=\"https://brum.test/d\" rel=\"noreferrer\">https://brum.test/d</a>).")
                .doesNotContain("<script", "<img", "href=\"javascript");
        assertThat(get("/").body()).doesNotContain("<script");
    }

    @Test
    void shuts_the_html_of_a_mail_in_a_sandbox_without_scripts() throws Exception {
        String id = mailbox.mailsTo("bob@example.test").getFirst().id();

        assertThat(get("/messages/" + id).body())
                .contains("src=\"/messages/" + id + "/html\"")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        HttpResponse<String> html = get("/messages/" + id + "/html");
        assertThat(html.body()).contains("<a href=\"https://brum.test/a\">link</a>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox allow-popups", "frame-ancestors 'self'")
                .doesNotContain("allow-scripts", "allow-same-origin");
    }

    @Test
    void answers_tests_in_json() throws Exception {
        Mail mail = mailbox.mailsTo("bob@example.test").getFirst();

        JSONAssert.assertEquals(
                """
                {"messages": [{
                  "id": "%s", "messageId": "<hostile@brum.test>", "from": "Brum Account <no-reply@brum.test>",
                  "to": ["bob@example.test"], "subject": "<script>alert(1)</script> \\"quoted\\" \\\\ & 'single'",
                  "receivedAt": "2026-07-01T18:04:11Z", "repeats": 0
                }]}
                """.formatted(mail.id()),
                get("/api/messages?to=bob@example.test").body(),
                true);
        assertThat(get("/api/messages/" + mail.id()).body())
                .contains("\"text\":\"Go to https://brum.test/a?b=1&c=2, then")
                .contains("\"html\":\"<p>Hello ");
        assertThat(get("/messages/" + mail.id() + "/source").body()).contains("Message-ID: <hostile@brum.test>");
    }

    @Test
    void says_plainly_what_it_does_not_have() throws Exception {
        assertThat(get("/messages/00000000000000000000000000000000").statusCode())
                .isEqualTo(404);
        assertThat(get("/messages/..%2f..%2fetc%2fpasswd").statusCode()).isEqualTo(404);
        assertThat(get("/favicon.ico").statusCode()).isEqualTo(404);
        assertThat(get("/health").body()).contains("UP");
    }

    @Test
    void can_only_be_read() throws Exception {
        var delete = HttpRequest.newBuilder(uri("/")).DELETE().build();
        assertThat(CLIENT.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void does_not_answer_to_a_strangers_name() throws Exception {
        assertThat(statusWithHost("evil.example")).startsWith("HTTP/1.1 421");
        assertThat(statusWithHost("127.0.0.1.evil.example:80")).startsWith("HTTP/1.1 421");
        assertThat(statusWithHost("localhost:8025")).startsWith("HTTP/1.1 200");
        assertThat(statusWithHost("[::1]:8025")).startsWith("HTTP/1.1 200");
        assertThat(statusWithHost("mailbox:8025")).startsWith("HTTP/1.1 200");
    }

    private static String statusWithHost(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", mailbox.webPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + mailbox.webPort() + path);
    }
}
