package uk.brum.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedProcessesTest {

    @TempDir
    Path home;

    @AfterEach
    void stopAll() {
        var processes = new OwnedProcesses(home);
        processes.names().forEach(name -> processes.stop(name, Duration.ofSeconds(5)));
    }

    @Test
    void finds_a_process_that_another_command_has_started() {
        var started = new OwnedProcesses(home).start("sleeper", sleeping());
        assertThat(new OwnedProcesses(home).find("sleeper")).contains(started);
    }

    @Test
    void finds_a_process_of_a_home_that_is_reached_by_a_link(@TempDir Path elsewhere) throws IOException {
        var started = new OwnedProcesses(home).start("sleeper", sleeping());
        Path link = Files.createSymbolicLink(elsewhere.resolve("home"), home);

        assertThat(new OwnedProcesses(link).find("sleeper")).contains(started);
        assertThat(new OwnedProcesses(link).find("other")).isEmpty();
    }

    @Test
    void believes_no_process_id_that_the_system_has_given_to_somebody_else() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            pidFile("sleeper", Long.toString(stranger.pid()));
            var processes = new OwnedProcesses(home);
            assertThat(processes.find("sleeper")).isEmpty();
            assertThat(processes.stop("sleeper", Duration.ofSeconds(1))).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void finds_a_process_whose_starter_died_before_the_id_was_written() throws IOException {
        var started = new OwnedProcesses(home).start("sleeper", sleeping());
        Files.delete(home.resolve("pids/sleeper.pid"));
        assertThat(new OwnedProcesses(home).find("sleeper")).contains(started);
        assertThat(new OwnedProcesses(home).stop("sleeper", Duration.ofSeconds(5)))
                .isTrue();
        assertThat(ProcessMark.lives(started)).isFalse();
    }

    @Test
    void stops_its_own_process_and_not_one_of_the_same_name_in_another_home(@TempDir Path other) {
        var elsewhere = new OwnedProcesses(other);
        elsewhere.start("sleeper", new OwnedProcesses.Program(List.of("sleep", "60"), Map.of(), other.resolve("log")));
        var own = new OwnedProcesses(home);
        own.start("sleeper", sleeping());
        own.stop("sleeper", Duration.ofSeconds(5));
        assertThat(own.find("sleeper")).isEmpty();
        assertThat(elsewhere.find("sleeper")).isPresent();
        elsewhere.stop("sleeper", Duration.ofSeconds(5));
    }

    @Test
    void ends_by_force_what_does_not_end_when_asked() {
        var processes = new OwnedProcesses(home);
        var stubborn = processes.start(
                "stubborn",
                new OwnedProcesses.Program(
                        List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of(), home.resolve("log")));
        processes.stop("stubborn", Duration.ofMillis(300));
        assertThat(ProcessMark.lives(stubborn)).isFalse();
    }

    @Test
    void an_id_that_is_not_a_number_counts_as_none() throws IOException {
        pidFile("sleeper", "not a number");
        assertThat(new OwnedProcesses(home).find("sleeper")).isEmpty();
    }

    @Test
    void keeps_what_the_program_says_in_its_log() {
        var processes = new OwnedProcesses(home);
        var speaker = processes.start(
                "speaker",
                new OwnedProcesses.Program(
                        List.of("sh", "-c", "echo $GREETING; echo bad >&2"),
                        Map.of("GREETING", "hello"),
                        home.resolve("logs/speaker.log")));
        assertThat(OwnedProcesses.ended(speaker, Duration.ofSeconds(5))).isTrue();
        assertThat(home.resolve("logs/speaker.log")).content().endsWith("\nhello\nbad\n");
    }

    private OwnedProcesses.Program sleeping() {
        return new OwnedProcesses.Program(List.of("sleep", "60"), Map.of(), home.resolve("logs/sleeper.log"));
    }

    private void pidFile(String name, String content) throws IOException {
        Files.createDirectories(home.resolve("pids"));
        Files.writeString(home.resolve("pids").resolve(name + ".pid"), content);
    }
}
