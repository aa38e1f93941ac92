package uk.brum.complaints;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.complaints.application.FindWards;

/** In which ward a complaint lies when nobody said it: that of the missed bin, or of the complainant's address. */
class WardTest extends AmongOthers {

    private static final String ADDRESSES = "/api/places/v1/addresses";

    @Autowired
    private FindWards wards;

    @Test
    void is_that_of_the_home_whose_bin_was_missed_from_the_first_moment() {
        BINS.stub(OTHERS, "getMissedCollection", "reported");
        String reference = ofMissedBin();
        assertThat(ward(reference)).isEqualTo("E05011154");
        assertThat(stillToAsk(reference)).as("known").isFalse();
    }

    @Test
    void is_that_of_the_register_of_addresses_when_the_register_of_bins_does_not_say_it() {
        BINS.stub(OTHERS, "getMissedCollection", "reportedForSomeone");
        PLACES.stub(OTHERS, "getAddress", "address");
        String reference = ofMissedBin();
        assertThat(ward(reference)).isEmpty();

        assertThat(wards.sweep()).isEqualTo(1);
        assertThat(ward(reference)).isEqualTo("E05011154");
        OTHERS.verify(getRequestedFor(urlPathEqualTo(ADDRESSES + "/990000000024")));
    }

    @Test
    void is_that_of_the_complainants_address_when_it_grew_out_of_nothing() {
        PLACES.stub(OTHERS, "findAddresses", "addressesByPostcode");
        String reference = livingAt("12 Hazelwell Rise, Moseley, Birmingham b138dc");
        assertThat(ward(reference)).isEmpty();

        assertThat(wards.sweep()).isEqualTo(1);
        assertThat(ward(reference)).isEqualTo("E05011154");
        assertThat(staffSees(reference).at("/staff/complainants/0/address").asString())
                .contains("Hazelwell");
        OTHERS.verify(getRequestedFor(urlPathEqualTo(ADDRESSES)).withQueryParam("postcode", equalTo("B13 8DC")));
        assertThat(stillToAsk(reference)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Two Sides, Birmingham, B13 8DC | E05011154",
                "2 TWO SIDES B13 8DC | E05011118",
                "12 Two Sides, Birmingham, B13 8DC | ''",
                "3 Two Sides, Birmingham, B13 8DC | ''"
            })
    void is_that_of_the_very_house_where_two_wards_share_a_postcode(String address, String ward) {
        OTHERS.stubFor(any(urlPathEqualTo(ADDRESSES)).willReturn(okJson("""
                {"items":[{"uprn":"1","lines":["1 Two Sides","Birmingham"],"wardCode":"E05011154"},
                          {"uprn":"2","lines":["2 Two Sides","Birmingham"],"wardCode":"E05011118"},
                          {"uprn":"3","lines":["3 Two Sides","Birmingham"]}]}""")));
        String reference = livingAt(address);
        wards.sweep();
        assertThat(ward(reference)).isEqualTo(ward);
        assertThat(stillToAsk(reference)).as("asked once").isFalse();
    }

    @Test
    void is_asked_for_again_when_who_knows_it_was_away() {
        OTHERS.stubFor(any(urlPathEqualTo(ADDRESSES)).willReturn(aResponse().withStatus(503)));
        String reference = livingAt("12 Hazelwell Rise, Birmingham B13 8DC");
        assertThat(wards.sweep()).isZero();
        assertThat(stillToAsk(reference)).isTrue();

        nobody_knows_anything_else();
        PLACES.stub(OTHERS, "findAddresses", "addressesByPostcode");
        assertThat(wards.sweep()).isEqualTo(1);
        assertThat(ward(reference)).isEqualTo("E05011154");
    }

    @Test
    void stays_unknown_when_nothing_tells_it_and_what_was_said_counts_before_all() {
        String nowhere = livingAt("Somewhere in Birmingham");
        String said = received(",\"wardCode\":\"E05011120\"");
        assertThat(wards.sweep()).isZero();
        assertThat(ward(nowhere)).isEmpty();
        assertThat(stillToAsk(nowhere)).isFalse();
        assertThat(ward(said)).isEqualTo("E05011120");
        assertThat(stillToAsk(said)).isFalse();
    }

    private String ofMissedBin() {
        return received(",\"origin\":{\"kind\":\"bin-report\",\"reference\":\"MB-7K2M-9QXD\"}");
    }

    private String livingAt(String address) {
        return post(
                        "/complaints",
                        AMINA,
                        "{\"kind\":\"corporate\",\"words\":\"Nobody came.\",\"complainants\":[{\"name\":\"Amina Begum\",\"address\":\""
                                + address + "\"}]}")
                .ok()
                .json()
                .path("reference")
                .asString();
    }

    private String ward(String reference) {
        return staffSees(reference).at("/staff/wardCode").asString("");
    }

    private boolean stillToAsk(String reference) {
        return database.getCollection("complaints")
                .find(eq("_id", reference))
                .first()
                .containsKey("wardUnasked");
    }
}
