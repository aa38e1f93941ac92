package uk.brum.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One browser's visit without a browser: it keeps cookies, follows redirects on its own site, fills in forms. */
final class Visit {

    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http;
    private final URI site;
    private final URI end;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param end the page on the site that is not opened: what its address says is what the visit is for */
    Visit(HttpClient http, URI site, URI end) {
        this.http = http;
        this.site = site;
        this.end = end;
    }

    /**
     * Where the visit is now.
     *
     * @param address of the page, or the address to which it was sent away
     * @param body empty when it was sent away
     */
    record Page(URI address, String body, int status) {

        String query(String name) {
            String query = address.getRawQuery() == null ? "" : address.getRawQuery();
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return java.net.URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }
    }

    Page get(URI address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    /** Sends the first form of the page, with these fields filled in and all others as they are. */
    Page submit(Page page, Map<String, String> filled) throws IOException, InterruptedException {
        Element form = Jsoup.parse(page.body(), page.address().toString()).selectFirst("main form[method=post]");
        if (form == null) {
            throw new IOException("There is no form on " + page.address().getPath() + " (" + page.status() + ")");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name]")) {
            fields.computeIfAbsent(input.attr("name"), _ -> new java.util.ArrayList<>())
                    .add(input.attr("value"));
        }
        filled.forEach((name, value) -> fields.put(name, List.of(value)));
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        String action =
                form.hasAttr("action") ? form.absUrl("action") : page.address().toString();
        return follow(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest.Builder next = request;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (!cookies.isEmpty()) {
                next.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpRequest now = next.timeout(Duration.ofSeconds(15)).build();
            HttpResponse<String> response = http.send(now, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            @Nullable
            String location = response.headers().firstValue("Location").orElse(null);
            if (location == null || response.statusCode() / 100 != 3) {
                return new Page(now.uri(), response.body(), response.statusCode());
            }
            URI to = now.uri().resolve(location);
            if (to.getPath().equals(end.getPath()) || !site.getAuthority().equals(to.getAuthority())) {
                return new Page(to, "", response.statusCode());
            }
            next = HttpRequest.newBuilder(to).GET();
        }
        throw new IOException("Sent around in circles");
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || header.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
