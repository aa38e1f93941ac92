package uk.brum.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser that has no JavaScript: opens pages, follows links, fills in forms and presses buttons. */
final class Visitor {

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> written = new LinkedHashMap<>();
    private HttpResponse<String> answer;
    private int interactions;
    private boolean bracketed;
    private Document page;

    Visitor(String origin) {
        this.origin = origin;
    }

    /** Reads every page in the language of {@link BracketedWords}. */
    Visitor bracketed() {
        bracketed = true;
        return this;
    }

    Visitor open(String path) {
        return go(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "text/html")
                .build());
    }

    Visitor follow(String words) {
        interactions++;
        Element link = page.select("a[href]").stream()
                .filter(one -> one.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No link '" + words + "' on\n" + page.text()));
        return go(HttpRequest.newBuilder(URI.create(link.absUrl("href")))
                .header("Accept", "text/html")
                .build());
    }

    Visitor write(String name, String value) {
        if (page.select("form [name=" + name + "]").isEmpty()) {
            throw new NoSuchElementException("No field " + name + " on\n" + page.text());
        }
        written.put(name, value);
        return this;
    }

    Visitor press(String words) {
        interactions++;
        Element button = page.select("button[type=submit]").stream()
                .filter(one -> one.text().replaceAll("[⟦⟧]", "").equals(words)
                        || one.ownText().equals(words))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No button '" + words + "' on\n" + page.text()));
        if (button.hasAttr("name")) {
            written.put(button.attr("name"), button.val());
        }
        return send(form(button), written);
    }

    /** Sends a form as it was on a page, whatever page is open now: the back button, or a second click. */
    Visitor send(Element form, Map<String, String> values) {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name], textarea[name]")) {
            boolean choice = List.of("radio", "checkbox").contains(field.attr("type"));
            if (!choice || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.is("textarea") ? field.wholeText() : field.val());
            }
        }
        fields.putAll(values);
        fields.values().removeIf("-"::equals); // a box without its tick
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String action = form.absUrl("action");
        var request = "post".equalsIgnoreCase(form.attr("method"))
                ? HttpRequest.newBuilder(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .header("Referer", answer.uri().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                : HttpRequest.newBuilder(URI.create(action + "?" + body));
        return go(request.header("Accept", "text/html").build());
    }

    Visitor signIn() {
        return open("/login/start");
    }

    /** @param role agent or supervisor */
    Visitor signInAs(String role) {
        raw(to("/be/" + role));
        return signIn();
    }

    /** A request that is not a step of a journey; cookies included, redirects not followed. */
    HttpResponse<String> raw(HttpRequest.Builder request) {
        return exchange(request.build());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private Visitor go(HttpRequest request) {
        written.clear();
        HttpResponse<String> now = exchange(request);
        for (int i = 0; i < 10 && now.statusCode() / 100 == 3; i++) {
            URI next = now.uri().resolve(now.headers().firstValue("Location").orElseThrow());
            now = exchange(
                    HttpRequest.newBuilder(next).header("Accept", "text/html").build());
        }
        answer = now;
        page = Jsoup.parse(now.body(), now.uri().toString());
        return this;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpRequest sent = bracketed
                    ? HttpRequest.newBuilder(request, (name, value) -> true)
                            .header(BracketedWords.HEADER, "yes")
                            .build()
                    : request;
            return http.send(sent, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Links followed and buttons pressed so far. */
    int interactions() {
        return interactions;
    }

    int status() {
        return answer.statusCode();
    }

    String path() {
        return answer.uri().getPath();
    }

    String html() {
        return answer.body();
    }

    /** The words of the page's main part. */
    String words() {
        Element main = page.selectFirst("main");
        return main == null ? page.text() : main.text();
    }

    Document page() {
        return page;
    }

    Element form(String button) {
        return form(page.select("button[type=submit]").stream()
                .filter(one -> one.text().equals(button))
                .findFirst()
                .orElseThrow());
    }

    /** A button may stand outside its form and name it. */
    private Element form(Element button) {
        Element around = button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form");
        return Objects.requireNonNull(around);
    }

    HttpResponse<String> answer() {
        return answer;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
