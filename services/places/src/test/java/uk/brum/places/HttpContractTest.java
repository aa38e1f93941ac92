package uk.brum.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.city.WardFacts;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;
import uk.brum.testing.WrongTokens;

/** Every answer is checked against the contract. */
@BrumServiceTest
class HttpContractTest {

    private static final String API = "/api/places/v1";

    @Value("${local.server.port}")
    int port;

    @Autowired
    SmallCity city;

    @BeforeEach
    void import_the_city() {
        city.ensureImported();
    }

    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_contract_names() {
        return AuthorityMatrix.tests("places", "http://127.0.0.1:" + port);
    }

    @TestFactory
    Stream<DynamicTest> refuses_wrong_tokens_also_where_none_is_needed() {
        return WrongTokens.tests(Contract.of("places"), "places", "http://127.0.0.1:" + port);
    }

    @Test
    void answers_with_an_address_by_its_uprn() {
        JsonNode address = get("/addresses/990000000017").body();

        assertThat(address.path("uprn").asString()).isEqualTo("990000000017");
        assertThat(address.path("synthetic").asBoolean()).isTrue();
        assertThat(address.path("wardCode").asString()).startsWith("E050111");
        assertThat(address.path("wardName").asString()).isNotEmpty();
        assertThat(get("/addresses/000000000042").status()).isEqualTo(404);
    }

    @Test
    void answers_with_the_addresses_of_a_postcode_in_the_order_of_the_street_page_by_page() {
        String postcode = get("/addresses/990000000017").body().path("postcode").asString();
        String typed = postcode.replace(" ", "").toLowerCase(java.util.Locale.ROOT);

        List<String> all = uprns(get("/addresses?postcode=" + typed).body());
        List<String> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            String after = cursor.map(place -> "&cursor=" + place).orElse("");
            JsonNode page =
                    get("/addresses?postcode=" + typed + "&limit=3" + after).body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            paged.addAll(uprns(page));
            cursor = Optional.of(page.path("nextCursor").asString("")).filter(place -> !place.isEmpty());
        } while (cursor.isPresent());

        assertThat(all).hasSizeGreaterThan(3).contains("990000000017").doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void finds_an_address_by_words_as_people_type_them() {
        JsonNode address = get("/addresses/990000000017").body();
        String[] first = address.path("lines")
                .get(0)
                .asString()
                .toLowerCase(java.util.Locale.ROOT)
                .split(" ");
        String postcode = address.path("postcode").asString();
        String district = postcode.substring(0, 2).toLowerCase(java.util.Locale.ROOT);

        for (String typed : List.of(
                String.join(" ", first),
                String.join(" ", first) + " " + district,
                first[0] + " " + first[1].substring(0, 3) + " " + district,
                String.join(" ", first) + " birmingham",
                first[0] + " " + postcode.replace(" ", ""))) {
            JsonNode page = get("/addresses?q=" + typed).body();
            assertThat(uprns(page)).as(typed).contains("990000000017");
        }
    }

    @Test
    void pages_through_a_search_without_losing_or_repeating_anything() {
        List<String> all = uprns(get("/addresses?q=birmingham acocks&limit=200").body());
        List<String> paged = new ArrayList<>();
        JsonNode page = get("/addresses?q=birmingham acocks&limit=7").body();
        paged.addAll(uprns(page));
        while (page.has("nextCursor")) {
            page = get("/addresses?q=birmingham acocks&limit=7&cursor="
                            + page.path("nextCursor").asString())
                    .body();
            paged.addAll(uprns(page));
        }

        assertThat(all).hasSizeGreaterThan(7).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void finds_nothing_quietly() {
        assertThat(get("/addresses?q=xyzzy").body().path("items").size()).isZero();
        assertThat(get("/addresses?q=12").body().path("items").size()).isZero();
        assertThat(get("/addresses?q=...").body().path("items").size()).isZero();
        assertThat(get("/addresses?postcode=B99 9ZZ").body().path("items").size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/addresses, search-needs-one-thing",
        "/addresses?postcode=B13 8DC&q=moseley, search-needs-one-thing",
        "/addresses?postcode=hello, postcode-not-recognised",
        "/addresses/990000000099, address-unknown",
        "/addresses/0, address-unknown",
        "/streets/1, street-unknown",
        "/streets/0, street-unknown",
        "/wards/E05000001, ward-unknown",
        "/wards/containing, point-needs-one-pair",
        "/wards/containing?lat=52.4, point-needs-one-pair",
        "/wards/containing?lat=52.4&lon=-1.9&easting=1&northing=1, point-needs-one-pair",
        "/wards/containing?lat=51.5&lon=-0.12, outside-every-ward",
        "/wards/containing?easting=1&northing=1, outside-every-ward"
    })
    void refuses_with_a_problem_of_its_own(String path, String problem) {
        Answer answer = get(path);

        assertThat(answer.body().path("type").asString()).isEqualTo("https://brum.example/problems/places/" + problem);
        assertThat(answer.status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/addresses/12a",
        "/addresses/1234567890123",
        "/addresses?q=x",
        "/addresses?q=moseley&limit=0",
        "/addresses?q=moseley&limit=201",
        "/addresses?q=moseley&limit=many",
        "/addresses?q=moseley&cursor=%20",
        "/streets/123456789",
        "/wards/Moseley",
        "/wards/containing?lat=NaN&lon=-1.9",
        "/wards/containing?lat=north&lon=-1.9",
        "/wards/containing?lat=91&lon=-1.9",
        "/wards/containing?easting=-1&northing=1"
    })
    void refuses_what_it_cannot_read(String path) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("type").asString()).startsWith("https://brum.example/problems/platform/");
    }

    @Test
    void takes_a_cursor_that_is_not_its_own_for_the_beginning() {
        assertThat(get("/addresses?q=birmingham&cursor=A").body().path("items").size())
                .isPositive();
        assertThat(get("/addresses?q=birmingham&cursor=____")
                        .body()
                        .path("items")
                        .size())
                .isPositive();
    }

    @Test
    void answers_with_a_street() {
        JsonNode street = get("/streets/99000001").body();

        assertThat(street.path("name").asString()).isNotEmpty();
        assertThat(street.path("postcodes").size()).isPositive();
        assertThat(street.path("wardCodes").size()).isPositive();
    }

    @Test
    void lists_the_wards_to_everybody() {
        JsonNode wards = anonymous("/wards").body().path("items");

        assertThat(wards.size()).isEqualTo(69);
        assertThat(wards.get(0).path("code").asString()).isEqualTo("E05011118");
        assertThat(wards.get(0).path("population").asInt()).isEqualTo(25_120);
    }

    @Test
    void answers_with_a_wards_boundary_and_says_when_it_has_not_changed() {
        Answer first = anonymous("/wards/E05011154");

        assertThat(first.body()
                        .path("geometry")
                        .path("coordinates")
                        .get(0)
                        .get(0)
                        .size())
                .isGreaterThan(3);
        ResponseEntity<Void> again = client().get()
                .uri(API + "/wards/E05011154")
                .header("If-None-Match", first.etag())
                .retrieve()
                .toBodilessEntity();
        assertThat(again.getStatusCode().value()).isEqualTo(304);
    }

    @Test
    void finds_the_ward_of_each_wards_centre_in_degrees_and_in_metres() {
        for (WardFacts ward : WardFacts.all()) {
            String path = "/wards/containing?lat=" + ward.centre().lat() + "&lon="
                    + ward.centre().lon();
            assertThat(anonymous(path).body().path("code").asString()).isEqualTo(ward.code());
        }
        assertThat(anonymous("/wards/containing?easting=407758&northing=282655").status())
                .isEqualTo(200);
    }

    private record Answer(int status, JsonNode body, String etag) {}

    private Answer get(String path) {
        return answer(client(), path, TestTokens.person("p-1", "resident").header());
    }

    private Answer anonymous(String path) {
        return answer(client(), path, "");
    }

    private Answer answer(RestClient client, String path, String authorization) {
        return client.get()
                .uri(URI.create("http://127.0.0.1:" + port + API + path.replace(" ", "%20")))
                .headers(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set("Authorization", authorization);
                    }
                })
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(),
                        JsonMapper.shared().readTree(response.getBody()),
                        String.valueOf(response.getHeaders().getETag())));
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestInterceptor(Contract.of("places").interceptor())
                .build();
    }

    private static List<String> uprns(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("uprn").asString())
                .toList();
    }
}
