package uk.brum.places.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.Checkout;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({"000125011723,125011723", "100023336956,100023336956", "000000199356,199356", "' 42 ',42"})
    void reads_a_padded_uprn_as_its_number(String text, String number) {
        assertThat(Uprn.parse(text)).hasToString("Optional[" + number + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000000000000", "1234567890123", "12a", "-1", "1.0", "١٢"})
    void knows_what_is_no_uprn(String text) {
        assertThat(Uprn.parse(text)).isEmpty();
    }

    @Test
    void tells_a_synthetic_uprn_from_a_real_one() {
        assertThat(new Uprn(990_000_000_017L).isSynthetic()).isTrue();
        assertThat(new Uprn(100_070_321_799L).isSynthetic()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "b13 8ds,B13 8DS",
        "B138DS,B13 8DS",
        "' b1  1aa ',B1 1AA",
        "ec1a1bb,EC1A 1BB",
        "w1a0ax,W1A 0AX",
        "B27 1AC,B27 1AC",
        "gir 0aa,GIR 0AA",
        "M601NW,M60 1NW",
        "cr26xh,CR2 6XH",
        "DN551PT,DN55 1PT"
    })
    void reads_a_postcode_as_people_type_it(String typed, String postcode) {
        assertThat(Postcode.parse(typed)).hasToString("Optional[" + postcode + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B13", "B13 8D", "B13 8DSS", "AI1 1AA", "13B 8DS", "B13 DS8", "B13-8DS", "Q", "BB13 8"})
    void knows_what_is_no_postcode(String text) {
        assertThat(Postcode.parse(text)).isEmpty();
    }

    @Test
    void reads_numbers_and_postcodes_of_real_homes_and_takes_none_for_a_synthetic_one() throws IOException {
        Optional<Path> pairs = Checkout.sharedData()
                .map(data -> data.resolve("reference/birmingham_uprn_postcode_pairs.csv"))
                .filter(Files::exists);
        List<String> rows = pairs.isPresent()
                ? Files.readAllLines(pairs.get()).stream().skip(1).toList()
                : List.of("100023336956,SW1A 2AA,", "000125011723,b33 8th,");

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String[] fields = row.split(",");
            assertThat(Uprn.parse(fields[0])).get().returns(false, Uprn::isSynthetic);
            assertThat(Postcode.parse(fields[1])).isPresent();
        });
    }

    @Test
    void takes_the_two_parts_of_a_postcode_apart() {
        Postcode postcode = new Postcode("B13 8DS");

        assertThat(postcode.outward()).isEqualTo("B13");
        assertThat(postcode.compact()).isEqualTo("B138DS");
    }

    @Test
    void orders_a_street_by_building_and_flat() {
        List<List<String>> street = List.of(
                List.of("The Lodge", "High Street"),
                List.of("2 High Street"),
                List.of("Flat 2, Oak Court", "10 High Street"),
                List.of("Flat 10, Oak Court", "10 High Street"),
                List.of("10a High Street"));

        assertThat(street)
                .extracting(lines -> HouseNumber.of(lines).order())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void reads_a_ward_code_in_any_case_and_nothing_else() {
        assertThat(WardCode.parse(" e05011154 ")).contains(new WardCode("E05011154"));
        assertThat(WardCode.parse("Moseley")).isEmpty();
        assertThat(WardCode.parse("E0501115")).isEmpty();
    }
}
