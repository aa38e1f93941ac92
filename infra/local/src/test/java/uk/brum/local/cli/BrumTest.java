package uk.brum.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.brum.local.Workplace;
import uk.brum.local.process.Commands;

class BrumTest {

    @Test
    void alone_it_lists_what_it_can_do() {
        assertThat(run())
                .contains(
                        "Commands:",
                        "up ",
                        "test ",
                        "check ",
                        "down ",
                        "status ",
                        "logs ",
                        "reset ",
                        "import ",
                        "bench ",
                        "chaos ");
    }

    @Test
    void an_obstacle_is_one_sentence_and_never_a_stack_trace() {
        var said = run("import", "bananas", "file.csv");
        assertThat(said)
                .contains(
                        "'bananas' cannot be imported; what can be is addresses, wards, rounds, properties, holidays, reports, bulky-collections.")
                .doesNotContain("\tat ")
                .endsWith("exit 1");
    }

    @Test
    void an_unknown_command_ends_with_the_usage_and_an_exit_code() {
        assertThat(run("fly")).contains("Unmatched argument").endsWith("exit 2");
    }

    @Test
    void without_a_jdk_the_launcher_says_what_to_do() {
        var root = Workplace.fromEnvironment().root();
        var outcome = Commands.run(
                root,
                Map.of("JAVA_HOME", "", "BRUM_JVMS", "/nonexistent", "PATH", "/bin"),
                java.util.List.of(root.resolve("brum").toString(), "status"));
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output())
                .startsWith("brum needs a JDK 25 or later, and there is none")
                .hasLineCount(1);
    }

    @Test
    void a_log_line_for_machines_becomes_one_for_people() {
        assertThat(ReadableLine.of("{\"@timestamp\":\"T\",\"log\":{\"level\":\"WARN\"},\"message\":\"slow\"}"))
                .isEqualTo("T  WARN  slow");
        assertThat(ReadableLine.of("plain words")).isEqualTo("plain words");
        assertThat(ReadableLine.of("{broken")).isEqualTo("{broken");
    }

    private static String run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            var code = Brum.commandLine().execute(arguments);
            stream.print("exit " + code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
