package uk.brum.complaints;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import uk.brum.complaints.application.CheckOrigins;
import uk.brum.testing.TestTokens;

/** What a complaint grew out of is asked for where it is known, and a service that is away keeps no complaint out. */
class OriginTest extends AmongOthers {

    @Autowired
    private CheckOrigins origins;

    @Test
    void asks_for_the_person_who_complains() {
        BINS.stub(OTHERS, "getMissedCollection", "reported");
        String reference = received(",\"origin\":{\"kind\":\"bin-report\",\"reference\":\"MB-7K2M-9QXD\"}");

        assertThat(staffSees(reference).at("/origin/checked").asString()).isEqualTo("yes");
        assertThat(get("/complaints/" + reference, AMINA)
                        .ok()
                        .json()
                        .at("/origin")
                        .has("checked"))
                .as("of no use to a resident")
                .isFalse();
        OTHERS.verify(getRequestedFor(urlPathEqualTo("/api/bins/v1/missed-collections/MB-7K2M-9QXD"))
                .withHeader("Authorization", matching(ofPerson("person-1"))));
    }

    @Test
    void lies_in_the_ward_of_the_request_that_it_grew_out_of() {
        REQUESTS.stub(OTHERS, "getRequest", "open");
        String reference = tryReceive(AMINA, "service-request", "SR-7K2M-9QXD")
                .ok()
                .json()
                .path("reference")
                .asString();
        assertThat(ward(reference)).isEqualTo("E05011154");
        String next = tryReceive(AMINA, "complaint", reference)
                .ok()
                .json()
                .path("reference")
                .asString();
        assertThat(ward(next)).isEqualTo("E05011154");
    }

    @ParameterizedTest
    @CsvSource({
        "bin-report, MB-2222-2222",
        "service-request, SR-2222-2222",
        "message, no-such-message",
        "complaint, CO-2222-2222",
        "complaint, nonsense"
    })
    void says_honestly_that_there_is_none(String kind, String origin) {
        Answer refused = tryReceive(AMINA, kind, origin);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("origin-unknown");
        assertThat(refused.json().path("detail").asString()).contains(origin, "complain without it");
    }

    @Test
    void takes_a_message_for_whom_it_went_to_and_for_staff_alone() {
        MESSAGES.stub(OTHERS, "getMessage", "sent");
        String id = "018f3c1e-7a10-7d2b-9c55-0b7d1f6a2e01.email";
        TestTokens theirs = TestTokens.person("018f3c1d-1111-7d2b-9c55-0b7d1f6a2e01", "resident");

        assertThat(tryReceive(theirs, "message", id).status()).isEqualTo(201);
        assertThat(tryReceive(AGENT, "message", id).status()).isEqualTo(201);
        assertThat(tryReceive(STRANGER, "message", id).problem()).isEqualTo("origin-unknown");
        OTHERS.verify(getRequestedFor(urlPathEqualTo("/api/notifications/v1/messages/" + id))
                .withHeader("Authorization", matching(ofPerson("complaints"))));
    }

    @Test
    void takes_another_complaint_of_theirs() {
        String first = received("");
        assertThat(tryReceive(AMINA, "complaint", first).status()).isEqualTo(201);
        assertThat(tryReceive(STRANGER, "complaint", first).problem()).isEqualTo("origin-unknown");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 401, 403, 429, 200})
    void takes_the_complaint_when_no_whole_answer_comes_and_checks_later_by_itself(int status) {
        OTHERS.stubFor(any(urlPathEqualTo("/api/requests/v1/requests/SR-7K2M-9QXD"))
                .willReturn(aResponse().withStatus(status).withBody(status == 200 ? "garbage" : "")));
        String reference = tryReceive(AMINA, "service-request", "SR-7K2M-9QXD")
                .ok()
                .json()
                .path("reference")
                .asString();
        assertThat(checked(reference)).isEqualTo("not-yet");
        origins.sweep();
        assertThat(checked(reference)).as("still away").isEqualTo("not-yet");

        OTHERS.resetAll();
        nobody_knows_anything_else();
        OTHERS.stubFor(any(urlPathEqualTo("/api/requests/v1/requests/SR-7K2M-9QXD"))
                .willReturn(okJson("{\"reference\":\"SR-7K2M-9QXD\",\"place\":{\"wardCode\":\"E05011118\"}}")));
        origins.sweep();
        assertThat(checked(reference)).isEqualTo("yes");
        assertThat(ward(reference)).isEqualTo("E05011118");
        OTHERS.verify(getRequestedFor(urlPathEqualTo("/api/requests/v1/requests/SR-7K2M-9QXD"))
                .withHeader("Authorization", matching(ofPerson("complaints"))));
    }

    @Test
    void tells_the_staff_when_what_was_taken_unchecked_turns_out_not_to_be_there() {
        OTHERS.stubFor(any(urlPathEqualTo("/api/bins/v1/missed-collections/MB-9999-9999"))
                .willReturn(aResponse().withStatus(503)));
        String reference = tryReceive(AMINA, "bin-report", "MB-9999-9999")
                .ok()
                .json()
                .path("reference")
                .asString();
        OTHERS.resetAll();
        nobody_knows_anything_else();
        origins.sweep();
        origins.sweep();

        assertThat(checked(reference)).isEqualTo("unknown");
        assertThat(staffSees(reference).path("history"))
                .filteredOn(line -> line.path("what").asString().equals("origin-checked"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("text").asString()).contains("MB-9999-9999"));
    }

    @Test
    void gives_the_same_answer_to_a_repetition_though_the_report_is_gone_by_then() {
        BINS.stub(OTHERS, "getMissedCollection", "reported");
        String key = UUID.randomUUID().toString();
        String body = body("bin-report", "MB-7K2M-9QXD");
        Answer first =
                exchange(HttpMethod.POST, "/complaints", AMINA, body, key).ok();
        OTHERS.resetAll();
        nobody_knows_anything_else();
        assertThat(exchange(HttpMethod.POST, "/complaints", AMINA, body, key).text())
                .isEqualTo(first.text());
    }

    /** A token of that subject. */
    private static String ofPerson(String id) {
        String claim = "{\"sub\":\"" + id + "\",";
        String begins =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claim.getBytes(StandardCharsets.US_ASCII));
        // the last letters also hold bits of what follows
        return "Bearer [^.]+\\." + Pattern.quote(begins.substring(0, begins.length() - 2)) + ".*";
    }

    private String ward(String reference) {
        return staffSees(reference).at("/staff/wardCode").asString();
    }

    private String checked(String reference) {
        return staffSees(reference).at("/origin/checked").asString();
    }

    private Answer tryReceive(TestTokens by, String kind, String origin) {
        return post("/complaints", by, body(kind, origin));
    }

    private static String body(String kind, String origin) {
        return "{\"kind\":\"corporate\",\"words\":\"Nobody came.\",\"complainants\":[{\"name\":\"Amina Begum\"}],"
                + "\"origin\":{\"kind\":\"%s\",\"reference\":\"%s\"}}".formatted(kind, origin);
    }
}
