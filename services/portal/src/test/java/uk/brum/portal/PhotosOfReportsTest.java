package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Photos of a report that nobody but its reporter may see reach the reporter, and stay nowhere. */
@PortalPages
class PhotosOfReportsTest {

    private static final String PHOTO = "7d3a1f52-9f64-4a0e-8f0e-3a3a4d1f9c11";
    private static final String API = "/api/requests/v1/photos/" + PHOTO;
    private static final String OWN = "/reports/SR-4TXW-H3PN/photos/" + PHOTO;

    private final Visitor visitor = World.visitor();
    private final WireMockServer requests = World.NEIGHBOURS.at("service-requests");

    @BeforeEach
    void asUsual() {
        World.asUsual();
        requests.stubFor(get(urlPathEqualTo(API)).willReturn(ok("picture").withHeader("Content-Type", "image/jpeg")));
    }

    private void privateWithAPhoto() {
        String report = Neighbours.REQUESTS.example("getRequest", "reportersOwn");
        assertThat(report).contains("\"visibility\"").contains("private");
        World.NEIGHBOURS.answers(
                "service-requests",
                "/api/requests/v1/requests/SR-4TXW-H3PN",
                "{\"photos\":[\"" + PHOTO + "\"]," + report.strip().substring(1));
    }

    @Test
    void the_reporter_sees_them_on_the_page_of_the_report() {
        privateWithAPhoto();
        visitor.signIn().open("/reports/SR-4TXW-H3PN");
        assertThat(visitor.page().select(".brum-photos img").eachAttr("src")).containsExactly(OWN);
        HttpResponse<String> photo = visitor.raw(visitor.to(OWN));
        assertThat(photo.body()).isEqualTo("picture");
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(photo.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store", "private");
        assertThat(photo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        requests.verify(getRequestedFor(urlPathEqualTo(API))
                .withHeader("Authorization", matching("Bearer person-token-[0-9]+"))
                .withHeader("Reporter-Key", absent()));
    }

    @Test
    void a_reporter_without_an_account_sees_them_with_the_key_of_the_report() {
        Neighbours.REQUESTS.stub(requests, "reportRequest", "receivedWithoutAccount");
        String key = JsonMapper.shared()
                .readTree(Neighbours.REQUESTS.example("reportRequest", "receivedWithoutAccount"))
                .path("reporterKey")
                .asString();
        assertThat(key).isNotBlank();
        visitor.open("/report/tree/where?q=B13+8DC");
        visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=usrn]").val())
                .write("words", "By the bus stop")
                .press("Continue")
                .press("None of these: go on")
                .write("answer", "street")
                .press("Continue")
                .write("answer", "12")
                .press("Continue")
                .press("Continue")
                .press("Continue")
                .press("Continue")
                .press("Send report");
        assertThat(visitor.words()).contains("Report sent");
        assertThat(visitor.raw(visitor.to("/reports/SR-4TXW-H3PN/photos/" + PHOTO))
                        .body())
                .isEqualTo("picture");
        requests.verify(getRequestedFor(urlPathEqualTo(API))
                .withHeader("Authorization", absent())
                .withHeader("Reporter-Key", equalTo(key)));
    }

    @Test
    void others_are_told_that_there_is_none() {
        Neighbours.REQUESTS.stub(requests, "getPhoto", "photoUnknown");
        assertThat(visitor.open(OWN).status()).isEqualTo(404);
        assertThat(visitor.open("/reports/SR-4TXW-H3PN/photos/nothing").status())
                .isEqualTo(404);
    }
}
