package uk.brum.servicerequests.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report says where it is by a point, an address, a thing of the council, or the name that people have for a place. */
class WhereItIsTest extends RunningRequests {

    @Test
    void by_a_point_on_the_map() {
        JsonNode place = place("{\"lat\":52.4711,\"lon\":-1.8811}");

        assertThat(place.path("lat").asDouble()).isEqualTo(52.4711);
        assertThat(place.path("lon").asDouble()).isEqualTo(-1.8811);
    }

    @Test
    void by_an_address_which_says_the_rest() {
        OTHERS.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                        urlPathEqualTo("/api/places/v1/addresses/990000000019"))
                .willReturn(okJson("{\"uprn\":\"990000000019\",\"lines\":[\"14 Hazelwell Rise\",\"Birmingham\"],"
                        + "\"postcode\":\"B13 8DC\",\"wardCode\":\"E05011154\","
                        + "\"location\":{\"lat\":52.4412,\"lon\":-1.8812}}")));

        String reference = reported("{\"uprn\":\"990000000019\"}");
        JsonNode own = get("/requests/" + reference, RESIDENT).ok().json().path("place");

        assertThat(own.path("words").asString()).isEqualTo("14 Hazelwell Rise, Birmingham");
        assertThat(own.path("postcode").asString()).isEqualTo("B13 8DC");
        assertThat(own.path("wardCode").asString()).isEqualTo("E05011154");
        assertThat(own.path("lat").asDouble()).isEqualTo(52.4412);
        JsonNode open = get("/requests/" + reference).ok().json().path("place");
        assertThat(open.has("words") || open.has("uprn") || open.has("postcode"))
                .as("the public does not read whose home it is: %s", open)
                .isFalse();
    }

    @Test
    void by_a_street_whose_name_and_ward_it_then_carries() {
        OTHERS.stubFor(
                com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo("/api/places/v1/streets/99000019"))
                        .willReturn(okJson("{\"usrn\":\"99000019\",\"name\":\"Hazelwell Rise\",\"postcodes\":[],"
                                + "\"wardCodes\":[\"E05011155\",\"E05011154\"],\"synthetic\":true}")));

        JsonNode place = place("{\"usrn\":\"99000019\",\"words\":\"By the bus stop\"}");

        assertThat(place.path("words").asString()).isEqualTo("By the bus stop, Hazelwell Rise");
        assertThat(place.path("wardCode").asString())
                .as("so its ward hears of it")
                .isEqualTo("E05011154");
        assertThat(place("{\"usrn\":\"99000019\"}").path("words").asString()).isEqualTo("Hazelwell Rise");
        assertThat(place("{\"usrn\":\"99000019\",\"words\":\"Top of hazelwell rise\"}")
                        .path("words")
                        .asString())
                .isEqualTo("Top of hazelwell rise");
        JsonNode unknown = place("{\"usrn\":\"99000020\",\"words\":\"By the bus stop\"}");
        assertThat(unknown.path("words").asString()).isEqualTo("By the bus stop");
        assertThat(unknown.has("wardCode")).isFalse();
    }

    @Test
    void by_the_number_on_a_lamp_post() {
        String lamp = "BCC-SL-" + UUID.randomUUID().toString().substring(0, 8);

        String word = aWord();
        String reference = report(
                        body("{\"asset\":\"" + lamp + "\"}")
                                .replace("{\"category\"", "{\"description\":\"" + word + "\",\"category\""),
                        RESIDENT)
                .reference();

        assertThat(get("/requests/" + reference)
                        .ok()
                        .json()
                        .path("place")
                        .path("asset")
                        .asString())
                .as("everybody sees which lamp it is")
                .isEqualTo(lamp);
        assertThat(get("/requests/" + reference, CREW)
                        .ok()
                        .json()
                        .path("place")
                        .path("asset")
                        .asString())
                .isEqualTo(lamp);
        assertThat(get("/requests?category=street-light&format=geojson&q=" + word)
                        .ok()
                        .json()
                        .path("features")
                        .valueStream()
                        .filter(feature -> feature.path("id").asString().equals(reference))
                        .map(feature -> feature.path("geometry").isNull()))
                .as("a map says that it does not know the point")
                .containsExactly(true);
        assertThat(get("/requests/export?as=csv&category=street-light", ANALYST)
                        .ok()
                        .text())
                .contains(reference);
    }

    @Test
    void by_the_name_that_people_have_for_a_place() {
        String name = "Behind the Bandstand " + UUID.randomUUID().toString().substring(0, 8);

        String reference = reported("{\"words\":\"" + name + "\"}");

        assertThat(get("/requests/" + reference)
                        .ok()
                        .json()
                        .path("place")
                        .path("words")
                        .asString())
                .isEqualTo(name);
        assertThat(get("/requests?q=" + name.replace(" ", "%20")).ok().text())
                .as("and it is found by that name")
                .contains(reference);
        assertThat(get("/requests/" + reference, RESIDENT)
                        .ok()
                        .json()
                        .path("history")
                        .size())
                .isPositive();
    }

    @Test
    void the_address_that_the_service_is_for_is_chosen_for_each_report_and_for_its_people_alone() {
        String reference = reported("{\"lat\":52.4713,\"lon\":-1.8813,\"serviceUprn\":\"990000000021\"}");
        String another = reported("{\"lat\":52.4714,\"lon\":-1.8814}");

        assertThat(get("/requests/" + reference, RESIDENT)
                        .ok()
                        .json()
                        .path("place")
                        .path("serviceUprn")
                        .asString())
                .isEqualTo("990000000021");
        assertThat(get("/requests/" + reference).ok().json().path("place").has("serviceUprn"))
                .isFalse();
        assertThat(get("/requests/" + another, RESIDENT)
                        .ok()
                        .json()
                        .path("place")
                        .has("serviceUprn"))
                .as("nothing is taken silently from the report before")
                .isFalse();
    }

    @Test
    void nowhere_is_refused_in_plain_words() {
        Answer refused = report(body("{\"postcode\":\"B13 8DC\"}"), RESIDENT);
        assertThat(refused.status()).as("a postcode is no place of its own").isEqualTo(400);

        Answer nowhere = report(body("{}"), RESIDENT);
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.problem()).isEqualTo("place-missing");
        assertThat(nowhere.json().path("detail").asString()).contains("a point on the map, an address");
    }

    private JsonNode place(String place) {
        return get("/requests/" + reported(place)).ok().json().path("place");
    }

    private String reported(String place) {
        return report(body(place), RESIDENT).reference();
    }

    private static String body(String place) {
        return "{\"category\":\"street-light\",\"place\":" + place + ",\"answers\":{\"problem\":[\"out\"]}}";
    }
}
