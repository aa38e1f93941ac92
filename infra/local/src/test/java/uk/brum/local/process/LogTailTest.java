package uk.brum.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void prefers_the_last_grave_line_to_the_last_line() throws IOException {
        assertThat(reason("starting\n2026-11-23 ERROR the disk is gone\nbye\n"))
                .isEqualTo("2026-11-23 ERROR the disk is gone");
    }

    @Test
    void gives_the_message_and_the_cause_of_a_structured_line() throws IOException {
        assertThat(reason("{\"s\":\"E\",\"msg\":\"Cannot start\",\"attr\":{\"error\":\"permission denied\"}}\n"))
                .isEqualTo("Cannot start: permission denied");
    }

    @Test
    void gives_the_description_of_a_failed_start_of_spring() throws IOException {
        var line = "{\"log\":{\"level\":\"ERROR\"},\"message\":\"\\n\\n****\\nAPPLICATION FAILED TO START\\n****\\n\\n"
                + "Description:\\n\\nWeb server failed to start. Port 8080 was already in use.\\n\\nAction:\\n\\nStop it.\"}";
        assertThat(reason(line)).isEqualTo("Web server failed to start. Port 8080 was already in use.");
    }

    @Test
    void says_so_when_there_is_nothing() throws IOException {
        assertThat(reason("\n\n")).isEqualTo("it wrote nothing");
        assertThat(LogTail.reason(folder.resolve("absent"))).isEqualTo("it wrote nothing");
    }

    @Test
    void tells_nothing_of_an_earlier_time_that_the_program_ran() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "ERROR the disk is gone\n");
        LogTail.begin(log, Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(LogTail.reason(log)).isEqualTo("it wrote nothing");

        Files.writeString(log, "the port is taken\n", StandardOpenOption.APPEND);
        assertThat(LogTail.reason(log)).isEqualTo("the port is taken");
    }

    @Test
    void keeps_a_very_long_line_short() throws IOException {
        assertThat(reason("ERROR " + "x".repeat(100_000))).hasSizeLessThan(400);
    }

    private String reason(String log) throws IOException {
        return LogTail.reason(Files.writeString(folder.resolve("log"), log));
    }
}
