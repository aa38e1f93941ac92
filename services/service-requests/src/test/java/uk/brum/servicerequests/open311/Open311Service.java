package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.open311.application.IssueKeys;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;

/** The whole service with a plain client, which sees the bytes; every answer is checked against the contract. */
@BrumServiceTest
@ExtendWith(ConformanceReport.class)
abstract class Open311Service {

    static final String POTHOLE = "service_code=pothole&attribute[danger]=no&attribute[position]=edge";
    static final String PLACE = "lat=52.4431&long=-1.8873";

    private static final Contract CONTRACT = Contract.of("open311");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    @Value("${local.server.port}")
    int port;

    @Autowired
    IssueKeys issueKeys;

    private static final AtomicInteger KEYS = new AtomicInteger();
    /** Each running service has a database of its own. */
    private static final Map<Integer, String> KEY_OF_PORT = new ConcurrentHashMap<>();

    /** An answer as it came. */
    record Answer(int status, String contentType, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        Element xml() {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                return factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(body))
                        .getDocumentElement();
            } catch (Exception e) {
                throw new AssertionError("Not XML: " + text(), e);
            }
        }

        /** The texts of every element of this name. */
        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            var found = xml().getElementsByTagName(name);
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        }

        Answer ok() {
            assertThat(status).as(text()).isEqualTo(200);
            return this;
        }

        /** The descriptions of the errors, after a look at their form. */
        List<String> errors(int expected) {
            assertThat(status).as(text()).isEqualTo(expected);
            List<String> descriptions = new ArrayList<>();
            json().forEach(error -> {
                assertThat(error.path("code").isInt()).isTrue();
                descriptions.add(error.path("description").asString());
            });
            return descriptions;
        }
    }

    /** A key of an app. */
    String key() {
        return KEY_OF_PORT.computeIfAbsent(port, _ -> newKey(null));
    }

    /** A new key of an app, or of a contractor. */
    String newKey(String contractor) {
        return issueKeys
                .issue("key-" + KEYS.incrementAndGet(), "Somebody", contractor, "administrator-1")
                .orElseThrow()
                .secret();
    }

    Answer get(String path) {
        return send(path, HttpRequest.newBuilder(address(path)).GET());
    }

    /** As {@link #get}, with the whole path. */
    Answer getAt(String path) {
        return send(
                "",
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .GET());
    }

    Answer post(String path, String form) {
        return post(path, FORM + "; charset=utf-8", escaped(form).getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(path, request.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Makes a report and returns its reference. */
    String report(String description) {
        String form =
                escaped("api_key=" + key() + "&" + POTHOLE + "&" + PLACE) + "&description=" + encoded(description);
        return post("requests.json", FORM, form.getBytes(StandardCharsets.UTF_8))
                .ok()
                .json()
                .get(0)
                .path("service_request_id")
                .asString();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/open311/v2" + (path.isEmpty() ? "" : "/") + path);
    }

    private Answer send(String path, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
            if (path.matches("[a-z]+(/[^/?]+)?\\.(xml|json)(\\?.*)?")) {
                CONTRACT.checkResponse(
                        request.method(),
                        request.uri().getPath(),
                        answer.status(),
                        answer.contentType(),
                        answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Each name and value of a form, written plainly in the test, as a browser sends it. */
    static String escaped(String form) {
        List<String> pairs = new ArrayList<>();
        for (String pair : form.split("&")) {
            int at = pair.indexOf('=');
            pairs.add(encoded(pair.substring(0, at)) + "=" + encoded(pair.substring(at + 1)));
        }
        return String.join("&", pairs);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The names of an element's children. */
    static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                names.add(child.getNodeName());
            }
        }
        return names;
    }
}
