package uk.brum.starter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void reads_rows_with_any_line_ending_a_byte_order_mark_and_spaces(String end) {
        RowsRead read = read("\uFEFFUPRN, Name" + end + "1,  Ann " + end + end + "2,Bob");

        assertThat(read.errors()).isEmpty();
        assertThat(read.rows()).extracting(row -> row.value("uprn")).containsExactly("1", "2");
        assertThat(read.rows()).extracting(row -> row.value("name")).containsExactly("Ann", "Bob");
        assertThat(read.rows()).extracting(Row::line).containsExactly(2L, 4L);
        assertThat(read.nextLine()).isEqualTo(5);
    }

    @Test
    void reads_commas_quotes_and_line_ends_inside_quotes_and_counts_the_lines() {
        RowsRead read = read("uprn,name\n1,\"Flat 1, \"\"The Oaks\"\"\r\nHigh Street\"\n2,Bob\n");

        assertThat(read.rows())
                .extracting(row -> row.value("name"))
                .containsExactly("Flat 1, \"The Oaks\"\nHigh Street", "Bob");
        assertThat(read.rows()).extracting(Row::line).containsExactly(2L, 4L);
        assertThat(read.nextLine()).isEqualTo(5);
    }

    @Test
    void counts_from_the_line_of_the_part_in_the_file() {
        RowsRead read = CsvRows.read("uprn,name\n1,a\n2\n3,c\n", 1_000, false, List.of("uprn"));

        assertThat(read.rows()).extracting(Row::line).containsExactly(1_000L, 1_002L);
        assertThat(read.errors()).containsExactly(new RowError(1_001, null, "The row has 1 column, the header has 2."));
        assertThat(read.nextLine()).isEqualTo(1_003);
    }

    @Test
    void reports_a_stray_quote_and_reads_on_behind_it() {
        RowsRead read = read("uprn,name\n1,\"a\"b\n2,b\n");

        assertThat(read.errors()).extracting(RowError::line).containsExactly(2L);
        assertThat(read.rows()).extracting(row -> row.value("uprn")).containsExactly("2");
    }

    @Test
    void loses_one_row_only_to_a_quote_that_is_never_closed() {
        RowsRead read = read("uprn,name\n1,\"open\n" + "2,b\n".repeat(50));

        assertThat(read.errors()).extracting(RowError::line).containsExactly(2L);
        assertThat(read.rows()).hasSize(50);
        assertThat(read.nextLine()).isEqualTo(53);
    }

    @Test
    void asks_for_a_row_again_that_the_part_cut_in_two() {
        RowsRead read = CsvRows.read("uprn,name\n1,a\n2,\"High\n", 2, false, List.of("uprn"));

        assertThat(read.rows()).extracting(row -> row.value("uprn")).containsExactly("1");
        assertThat(read.errors()).isEmpty();
        assertThat(read.nextLine()).isEqualTo(3);
    }

    @Test
    void never_asks_twice_for_the_same_row() {
        RowsRead read = CsvRows.read("uprn,name\n2,\"High\n", 3, false, List.of("uprn"));

        assertThat(read.errors()).extracting(RowError::line).containsExactly(3L);
        assertThat(read.nextLine()).isEqualTo(4);
    }

    @Test
    void reports_characters_that_are_not_text() {
        RowsRead read = read("uprn,name\n1,Caf\uFFFD\n2,a\u0000b\n3,Café\n");

        assertThat(read.errors()).extracting(RowError::line).containsExactly(2L, 3L);
        assertThat(read.rows()).extracting(row -> row.value("name")).containsExactly("Café");
    }

    @Test
    void refuses_a_header_that_lacks_a_column_or_names_one_twice() {
        assertThatThrownBy(() -> read("name\nAnn\n")).hasMessage("The header line lacks uprn.");
        assertThatThrownBy(() -> read("uprn,UPRN\n1,2\n")).hasMessage("The header line names the column uprn twice.");
    }

    @Test
    void reads_any_text_to_its_end_without_losing_count_of_the_lines() {
        Random random = new Random(20261123);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("uprn,name\n");
            int length = 1 + random.nextInt(60);
            for (int j = 0; j < length; j++) {
                text.append("ab1,,\"\"\n\r ".charAt(random.nextInt(10)));
            }

            RowsRead whole = CsvRows.read(text.toString(), 2, true, List.of("uprn"));
            RowsRead part = CsvRows.read(text.toString(), 2, false, List.of("uprn"));

            assertThat(whole.nextLine())
                    .as(text.toString())
                    .isEqualTo(text.toString().lines().count() + 1);
            assertThat(part.nextLine()).as(text.toString()).isBetween(3L, whole.nextLine());
            assertThat(Stream.concat(
                            whole.rows().stream().map(Row::line),
                            whole.errors().stream().map(RowError::line)))
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line >= 2 && line < whole.nextLine());
        }
    }

    @Test
    void reads_what_was_quoted_as_it_was_meant() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder value = new StringBuilder("x");
            for (int j = 0; j < random.nextInt(20); j++) {
                value.append("ab,\"\n é".charAt(random.nextInt(7)));
            }
            value.append('x');
            String quoted = '"' + value.toString().replace("\"", "\"\"") + '"';
            if (value.chars().filter(c -> c == '\n').count() < 10) {
                RowsRead read = read("uprn,name\n1," + quoted + "\n2,Bob\n");
                assertThat(read.rows()).extracting(row -> row.value("name")).containsExactly(value.toString(), "Bob");
            }
        }
    }

    @Test
    void reads_lines_that_are_rows() {
        RowsRead read = RowsRead.ofLines("\uFEFF{\"a\":1}\r\n\n\u001E{\"b\":2}\n", 1);

        assertThat(read.rows()).extracting(Row::text).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(read.rows()).extracting(Row::line).containsExactly(1L, 3L);
        assertThat(read.nextLine()).isEqualTo(4);
    }

    private static RowsRead read(String text) {
        return CsvRows.read(text, 2, true, List.of("uprn"));
    }
}
