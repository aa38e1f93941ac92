package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.Checkout;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** Reports of other systems, as files have them: right, doubled, and misaligned. */
class ImportReportsTest extends Open311Service {

    private static final String HEADER = "requested_datetime,service_name,description,detail,interface_used,"
            + "service_request_id,long,lat,media_url,title,agency_sent_datetime,status,service_code,updated_datetime\n";
    private static final TestTokens OPERATOR = TestTokens.person("operator", "operator");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void takes_rows_over_with_their_times_and_tells_every_bad_one_with_its_line() throws Exception {
        String csv = HEADER
                + row("900001", "-1.88", "52.44", "open", "Fly-Tipping")
                + row("900002", "-1.89", "52.45", "closed", "Potholes")
                + row("900001", "-1.88", "52.44", "open", "Fly-Tipping")
                + row("900003", "-1.88", "52.44", "open", "Unicorns")
                + "[object Object],\"Bins, and more\",x,2026-10-27T13:45:43+01:00,Fly-Tipping,51.43,900004,0.01,iOS,open,,,,\n"
                + row("900005", "-1.88", "952.44", "open", "Graffiti")
                + row("900006", "-1.88", "52.44", "lost", "Graffiti")
                + "too,few\n";

        JsonNode report = importFile("reports", "text/csv", csv, 2);

        assertThat(report.path("accepted").asInt()).isEqualTo(3);
        assertThat(report.path("errors"))
                .extracting(error -> error.path("line").asInt())
                .containsExactly(5, 6, 7, 8, 9);
        assertThat(report.path("errors").get(0).path("message").asString())
                .isEqualTo("We have no service for “Unicorns”.");
        JsonNode found = get("requests.json?extensions=true&start_date=2026-10-01&end_date=2026-11-01")
                .json();
        assertThat(found)
                .filteredOn(request -> request.path("description").asString("").equals("Thing 900001"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.path("requested_datetime").asString()).isEqualTo("2026-10-27T12:45:43Z");
                    assertThat(request.path("service_code").asString()).isEqualTo("fly-tip");
                    assertThat(request.path("extended_attributes")
                                    .path("channel")
                                    .asString())
                            .isEqualTo("import");
                });
        assertThat(found)
                .filteredOn(request -> request.path("description").asString("").equals("Thing 900002"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.path("status").asString()).isEqualTo("closed");
                    assertThat(request.path("updated_datetime").asString()).isEqualTo("2026-10-28T12:45:43Z");
                });
    }

    @Test
    void takes_each_report_over_once_however_often_it_is_in_files() throws Exception {
        String first = HEADER + row("910001", "-1.88", "52.44", "open", "Graffiti");
        String second = first + row("910002", "-1.88", "52.44", "open", "Graffiti");
        importFile("reports", "text/csv", first, 2);
        importFile("reports", "text/csv", second, 2);
        assertThat(get("requests.json?start_date=2026-10-01&end_date=2026-11-01&service_code=graffiti")
                        .json())
                .filteredOn(request -> request.path("description").asString("").startsWith("Thing 91000"))
                .hasSize(2);
    }

    @Test
    void takes_lines_of_json_as_servers_in_the_wild_write_them() throws Exception {
        String lines = """
                {"service_request_id":920001,"service_code":"Tree","requested_datetime":"2026-10-21T22:14:26+01:00","status":"open","lat":"52.45","long":"-1.88","description":"A branch","agency_responsible":{"recipient":["X"]}}
                not json
                {"service_request_id":"920002","service_code":"Tree","requested_datetime":"yesterday","status":"open","lat":52.45,"long":-1.88}
                """;
        JsonNode report = importFile("reports-json", "application/x-ndjson", lines, 1);
        assertThat(report.path("accepted").asInt()).isEqualTo(1);
        assertThat(report.path("errors"))
                .extracting(error -> error.path("line").asInt())
                .containsExactly(2, 3);
    }

    /** Real reports of another city; they lie beside the checkout where they may be used. */
    @Test
    void takes_real_reports_and_survives_a_hostile_file() throws Exception {
        Optional<Path> real =
                Checkout.sharedData().map(data -> data.resolve("open311")).filter(Files::isDirectory);
        String csv = real.isPresent()
                ? Files.readString(real.get().resolve("open-cases-misaligned.csv"))
                : HEADER + "a,b\n".repeat(70) + "\"never closed\n".repeat(6);
        JsonNode hostile = importFile("reports", "text/csv", csv, 2);
        assertThat(hostile.path("rejected").asInt()).isGreaterThanOrEqualTo(70);
        assertThat(hostile.path("state").asString()).isEqualTo("finished");
        assertThat(hostile.path("errors")).allSatisfy(error -> {
            assertThat(error.path("line").asInt()).isGreaterThan(1);
            assertThat(error.path("message").asString()).isNotBlank().doesNotContain("Exception");
        });
        if (real.isPresent()) {
            List<Path> files;
            try (var all = Files.list(real.get())) {
                files = all.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .toList();
            }
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                assertTakenOver(JSON.readTree(Files.readString(file)).path("service_requests"));
            }
        }
    }

    private void assertTakenOver(JsonNode requests) throws Exception {
        String lines = requests.valueStream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        JsonNode report = importFile("reports-json", "application/x-ndjson", lines, 1);
        List<String> messages = new ArrayList<>();
        report.path("errors")
                .forEach(error -> messages.add(error.path("message").asString()));
        assertThat(report.path("accepted").asInt() + report.path("rejected").asInt())
                .isEqualTo(requests.size());
        assertThat(report.path("accepted").asInt()).isGreaterThan(requests.size() / 2);
        assertThat(messages).allMatch(message -> message.startsWith("We have no service for “"));
    }

    private static String row(String id, String lon, String lat, String status, String service) {
        return "2026-10-27T13:45:43+01:00,%s,Thing %s,,iOS,%s,%s,%s,,T,2026-10-27T13:45:48+01:00,%s,%s,2026-10-28T13:45:43+01:00\n"
                .formatted(service, id, id, lon, lat, status, service);
    }

    private JsonNode importFile(String kind, String type, String text, int firstLine) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String id =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String path = "/api/requests/v1/imports/" + kind + "/" + id + "/rows";
        HttpResponse<byte[]> response = put(path + "?firstLine=" + firstLine + "&last=true", type, bytes);
        Contract.of("service-requests")
                .checkResponse(
                        "PUT",
                        path,
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        response.body());
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<byte[]> put(String path, String type, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Authorization", OPERATOR.header())
                                .header("Content-Type", type)
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
