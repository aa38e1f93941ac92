package uk.brum.servicerequests.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.workingtime.WorkingDays;

/** What other services tell, now or later. */
class WorkingDaysAndWardsTest extends RunningRequests {

    @Autowired
    Subscriptions subscriptions;

    @Test
    void a_proclaimed_holiday_moves_open_requests_and_the_old_date_stays_in_the_history() {
        String reference = report(streetLight(52.4901), RESIDENT).reference();
        String closed = report(streetLight(52.4902), RESIDENT).reference();
        close(closed, CREW).ok();
        assertThat(dueAt(reference)).isEqualTo("2026-12-07T23:59:59Z");

        Event proclaimed = holidays(LocalDate.of(2026, 12, 1));
        subscriptions.deliver(proclaimed);
        subscriptions.deliver(proclaimed);

        assertThat(dueAt(reference)).isEqualTo("2026-12-08T23:59:59Z");
        assertThat(dueAt(closed)).isEqualTo("2026-12-07T23:59:59Z");
        JsonNode own = get("/requests/" + reference, RESIDENT).json();
        assertThat(own.path("history")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .containsOnlyOnce("due-changed");
        assertThat(own.toString()).contains("7 December 2026", "8 December 2026");
        assertThat(report(streetLight(52.4903), RESIDENT)
                        .json()
                        .path("due")
                        .path("explanation")
                        .asString())
                .isEqualTo("10 working days, not counting 1 December");
        subscriptions.deliver(holidays());
    }

    @Test
    void a_report_is_taken_while_places_is_away_and_learns_its_ward_later() {
        OTHERS.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathMatching("/api/places/.*"))
                .willReturn(serviceUnavailable()));
        String word = aWord();
        String byPoint = report(streetLight(52.4431, word), RESIDENT).reference();
        String byAddress = report(
                        "{\"category\":\"street-light\",\"place\":{\"uprn\":\"990000000017\"},"
                                + "\"answers\":{\"problem\":[\"out\"]}}",
                        RESIDENT)
                .reference();
        assertThat(get("/requests/" + byPoint).json().path("place").has("wardCode"))
                .isFalse();

        OTHERS.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo("/api/places/v1/wards"))
                .willReturn(okJson("{\"items\":[{\"code\":\"E05011154\",\"name\":\"Moseley\"}]}")));
        OTHERS.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                        urlPathEqualTo("/api/places/v1/wards/E05011154"))
                .willReturn(okJson("{\"code\":\"E05011154\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
                        + "[[[[-2.5,51.9],[-1.5,51.9],[-1.5,53.1],[-2.5,53.1],[-2.5,51.9]]]]}}")));
        OTHERS.stubFor(
                com.github.tomakehurst.wiremock.client.WireMock.get(
                                urlPathEqualTo("/api/places/v1/addresses/990000000017"))
                        .willReturn(
                                okJson(
                                        "{\"uprn\":\"990000000017\",\"lines\":[\"12 Hazelwell Rise\",\"Birmingham\"],"
                                                + "\"postcode\":\"B13 8DC\",\"wardCode\":\"E05011154\",\"location\":{\"lat\":52.44,\"lon\":-1.88}}")));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(ward(byPoint)).isEqualTo("E05011154");
            assertThat(ward(byAddress)).isEqualTo("E05011154");
        });
        assertThat(get("/requests/" + byAddress, RESIDENT)
                        .json()
                        .path("place")
                        .path("words")
                        .asString())
                .isEqualTo("12 Hazelwell Rise, Birmingham");
        what_lies_with_another_council_is_promised_to_nobody();
        String later = report(streetLight(52.4432, word), RESIDENT).reference();
        assertThat(ward(later)).isEqualTo("E05011154");
        assertThat(references(get("/requests?ward=E05011154&status=open&q=" + word)))
                .contains(byPoint, later);
    }

    /** The ward of this test is wide: every place of every test lies in it, since they share what this service knows of wards. */
    private void what_lies_with_another_council_is_promised_to_nobody() {
        String london = streetLight(51.5072).replace("-1.8873", "-0.1276");
        Answer refused = report(london, RESIDENT);
        assertThat(refused.problem()).isEqualTo("place-outside");
        assertThat(refused.json().path("detail").asString()).contains("outside Birmingham", "find-local-council");
        assertThat(get("/duplicates?category=street-light&lat=51.5072&lon=-0.1276")
                        .problem())
                .isEqualTo("place-outside");
        String across = streetLight(52.4431).replace("-1.8873", "-1.4930");
        assertThat(report(across, RESIDENT).reference())
                .as("480 metres behind the border")
                .isNotEmpty();
        String farther = streetLight(52.4431).replace("-1.8873", "-1.4915");
        assertThat(report(farther, RESIDENT).problem()).isEqualTo("place-outside");
    }

    private String ward(String reference) {
        return get("/requests/" + reference)
                .json()
                .path("place")
                .path("wardCode")
                .asString("");
    }

    private String dueAt(String reference) {
        return get("/requests/" + reference).json().path("due").path("at").asString();
    }

    /** All known days, and these. */
    private static Event holidays(LocalDate... more) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        var list = data.putArray("holidays");
        WorkingDays.known()
                .holidays()
                .forEach(day ->
                        list.addObject().put("date", day.date().toString()).put("name", day.name()));
        for (LocalDate day : more) {
            list.addObject().put("date", day.toString()).put("name", "State funeral");
        }
        return new Event("event-1", "brum.bin-schedules.holidays-changed.v1", "holidays", 1, Instant.EPOCH, data);
    }
}
