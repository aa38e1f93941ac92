package uk.brum.local.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.local.Obstacle;

class FileImportTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private ImportingService service;

    @BeforeEach
    void start() throws IOException {
        service = ImportingService.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void sends_every_row_once_in_parts_each_with_the_header() throws IOException {
        var result = run(ImportKind.ADDRESSES, csv(12_345));
        assertThat(result.accepted()).isEqualTo(12_345);
        assertThat(service.rows()).isEqualTo(rows(12_345));
        assertThat(service.parts()).hasSizeGreaterThan(2).allMatch(part -> part.startsWith("uprn,line1\n"));
        assertThat(service.isComplete()).isTrue();
    }

    @Test
    void an_interrupted_import_continues_where_it_was() throws IOException {
        service.failAfterParts(1);
        var file = csv(12_345);
        assertThatThrownBy(() -> run(ImportKind.ADDRESSES, file)).isInstanceOf(Obstacle.class);
        service.failAfterParts(Integer.MAX_VALUE);
        var sentBefore = service.parts().size();
        assertThat(run(ImportKind.ADDRESSES, file).accepted()).isEqualTo(12_345);
        assertThat(service.rows()).isEqualTo(rows(12_345));
        assertThat(service.parts()).hasSizeGreaterThan(sentBefore);
        assertThat(said).anyMatch(line -> line.startsWith("continuing with line "));
    }

    @Test
    void a_finished_import_is_not_sent_again() throws IOException {
        var file = csv(10);
        run(ImportKind.ADDRESSES, file);
        var parts = service.parts().size();
        assertThat(run(ImportKind.ADDRESSES, file).accepted()).isEqualTo(10);
        assertThat(service.parts()).hasSize(parts);
    }

    @Test
    void a_service_that_is_busy_for_a_moment_is_asked_again() throws IOException {
        service.busyFor(2);
        assertThat(run(ImportKind.ADDRESSES, csv(10)).accepted()).isEqualTo(10);
    }

    @Test
    void a_bad_row_is_shown_with_its_line_and_the_others_are_in() throws IOException {
        var file = Files.writeString(folder.resolve("bad.csv"), "uprn,line1\n1,a\nbad,b\n3,c\n");
        var result = run(ImportKind.ADDRESSES, file);
        assertThat(result).isEqualTo(new FileImport.Result(2, 1));
        assertThat(said).contains("line 3, column uprn: A UPRN has digits only.");
    }

    @Test
    void a_part_that_ends_inside_a_quoted_field_is_continued_before_it() throws IOException {
        service.takeBackOneRowOfEachPart();
        assertThat(run(ImportKind.ADDRESSES, csv(12_345)).accepted()).isEqualTo(12_345);
        assertThat(service.rows()).isEqualTo(rows(12_345));
    }

    @Test
    void a_feature_collection_is_sent_one_feature_on_a_line() throws IOException {
        var file = Files.writeString(folder.resolve("wards.geojson"), """
                {"type": "FeatureCollection", "name": {"features": 1}, "features": [
                  {"type": "Feature",
                   "properties": {"code": "E1"}},
                  {"type": "Feature", "properties": {"code": "E2"}}
                ], "bbox": [1, 2]}
                """);
        assertThat(run(ImportKind.WARDS, file).accepted()).isEqualTo(2);
        assertThat(service.rows())
                .containsExactly(
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"E1\"}}",
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"E2\"}}");
    }

    @Test
    void features_on_lines_are_sent_as_they_are() throws IOException {
        var lines = "{\"type\":\"Feature\",\"id\":1}\n{\"type\":\"Feature\",\"id\":2}\n";
        assertThat(run(ImportKind.WARDS, Files.writeString(folder.resolve("wards.geojsonl"), lines))
                        .accepted())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"service_requests\": [\n {\"service_request_id\": 1},\n {\"service_request_id\": 2}]}",
                "[{\"service_request_id\": 1},\n {\"service_request_id\": 2}]",
                "{\"service_request_id\":1}\n{\"service_request_id\":2}\n"
            })
    void reports_of_another_system_are_sent_one_on_a_line(String json) throws IOException {
        var file = Files.writeString(folder.resolve("reports.json"), json);

        // the service that takes them has the port after that of places
        var kind = ImportKind.named("reports", file);
        assertThat(run(kind, file, service.offset() - 1).accepted()).isEqualTo(2);

        assertThat(service.rows()).containsExactly("{\"service_request_id\":1}", "{\"service_request_id\":2}");
        assertThat(service.types()).containsOnly("application/x-ndjson");
        assertThat(run(kind, file, service.offset() - 1).accepted()).isEqualTo(2);
        assertThat(service.types()).as("a file that is in is not sent again").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item | {'service_requests':[{'service_code':'tree'},{'service_code':'bad'}]}",
                "line | {'service_code':'tree'}%n{'service_code':'bad'}"
            })
    void a_bad_report_is_shown_by_where_a_person_finds_it(String place, String json) throws IOException {
        var file = Files.writeString(
                folder.resolve("reports.json"), json.replace('\'', '"').formatted());

        var result = run(ImportKind.named("reports", file), file, service.offset() - 1);

        assertThat(result).isEqualTo(new FileImport.Result(1, 1));
        assertThat(said).contains(place + " 2, column service_code: We have no such service.");
    }

    @Test
    void reports_are_csv_unless_the_name_of_the_file_says_json() {
        assertThat(ImportKind.named("reports", Path.of("cases.csv"))).isEqualTo(ImportKind.REPORTS);
        assertThat(ImportKind.named("reports", Path.of("cases.JSON"))).isEqualTo(ImportKind.REPORTS_JSON);
        assertThat(ImportKind.named("bulky-collections", Path.of("booked.ndjson")))
                .isEqualTo(ImportKind.BULKY_COLLECTIONS_JSON);
        assertThatThrownBy(() -> ImportKind.named("reprots", Path.of("cases.csv")))
                .isInstanceOf(Obstacle.class)
                .hasMessage("'reprots' cannot be imported; what can be is"
                        + " addresses, wards, rounds, properties, holidays, reports, bulky-collections.");
    }

    @Test
    void what_is_not_geojson_is_told_with_its_line() throws IOException {
        var file = Files.writeString(folder.resolve("wards.geojson"), "{\n\"features\": [\n oops ]}");
        assertThatThrownBy(() -> run(ImportKind.WARDS, file))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("is not GeoJSON: line 3");
    }

    @Test
    void a_missing_file_is_told_in_a_sentence() {
        assertThatThrownBy(() -> run(ImportKind.ADDRESSES, folder.resolve("absent.csv")))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void a_refused_file_is_told_in_the_words_of_the_service() throws IOException {
        var file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> run(ImportKind.ADDRESSES, file))
                .isInstanceOf(Obstacle.class)
                .hasMessage("The file was not taken (400): The header line lacks uprn.");
    }

    @Test
    void without_accounts_nothing_can_be_imported_and_that_is_said() throws IOException {
        service.refuseTokens();
        var file = csv(1);
        assertThatThrownBy(() -> run(ImportKind.ADDRESSES, file))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("does not let the operator in (it answers 401)");
    }

    private FileImport.Result run(ImportKind kind, Path file) {
        return run(kind, file, service.offset());
    }

    private FileImport.Result run(ImportKind kind, Path file, int offset) {
        var token = new OperatorToken(URI.create(service.url() + "/oauth2/token"), "secret");
        return new FileImport(kind, token, offset, said::add).run(file);
    }

    private Path csv(int rows) throws IOException {
        return Files.writeString(
                folder.resolve("rows-" + rows + ".csv"),
                rows(rows).stream().collect(Collectors.joining("\n", "uprn,line1\n", "\n")));
    }

    private static List<String> rows(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> row + ",House " + row)
                .toList();
    }
}
