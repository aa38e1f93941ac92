package uk.brum.local.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path root;

    @Test
    void counts_every_test_of_every_module_and_names_what_failed() throws IOException {
        report("services/places", "uk.brum.A", """
                <testsuite tests="3">
                  <testcase classname="uk.brum.A" name="works"/>
                  <testcase classname="uk.brum.A" name="breaks"><failure message="no">trace</failure></testcase>
                  <testcase classname="uk.brum.A" name="explodes"><error message="bang"/></testcase>
                </testsuite>
                """);
        report("gateway", "uk.brum.B", """
                <testsuite><testcase classname="uk.brum.B" name="later"><skipped/></testcase>
                  <testcase classname="uk.brum.B" name="works"><system-out>words</system-out></testcase></testsuite>
                """);
        assertThat(TestReports.since(root, START))
                .isEqualTo(new Counts(2, 1, List.of("uk.brum.A.breaks", "uk.brum.A.explodes")));
    }

    @Test
    void a_report_of_an_earlier_run_does_not_count() throws IOException {
        var old =
                report("gateway", "uk.brum.B", "<testsuite><testcase classname='uk.brum.B' name='works'/></testsuite>");
        Files.setLastModifiedTime(old, FileTime.from(START.minusSeconds(60)));
        assertThat(TestReports.since(root, START).passed()).isZero();
    }

    @Test
    void a_report_that_was_cut_off_counts_as_failed() throws IOException {
        report("gateway", "uk.brum.B", "<testsuite><testcase classname='uk.brum.B' name='wor");
        assertThat(TestReports.since(root, START).failures())
                .containsExactly("TEST-uk.brum.B.xml (the report is not whole)");
    }

    @Test
    void ends_in_one_line_and_an_exit_code_that_matches() {
        assertThat(printed(new Counts(7, 0, List.of()))).isEqualTo("7 passed, 0 failed\n0");
        assertThat(printed(new Counts(7, 2, List.of("a.b"))))
                .isEqualTo("FAILED  a.b\n7 passed, 1 failed, 2 skipped\n1");
    }

    private static String printed(Counts counts) {
        var bytes = new ByteArrayOutputStream();
        var code = counts.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8) + code;
    }

    private Path report(String module, String name, String xml) throws IOException {
        var folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        var file = Files.writeString(folder.resolve("TEST-" + name + ".xml"), xml);
        return Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(5)));
    }
}
