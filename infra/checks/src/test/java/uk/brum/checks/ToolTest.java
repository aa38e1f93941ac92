package uk.brum.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.brum.checks.Tool.Outcome;

class ToolTest {

    @Test
    void a_missing_tool_is_said_in_one_sentence() {
        assertThatThrownBy(() -> Tool.find("BRUM_NO_SUCH_TOOL", "no-such-tool"))
                .hasMessage("This check needs no-such-tool: run ./brum test, which installs it,"
                        + " or name it in BRUM_NO_SUCH_TOOL.");
    }

    @Test
    void a_tool_runs_in_its_folder_with_its_own_neighbours_first_on_the_path(@TempDir Path folder) throws IOException {
        Path tool = Files.writeString(
                folder.resolve("tool"), "#!/bin/sh\necho \"$1 $GREETING\"; echo \"${PATH%%:*}\" >&2; exit 3\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        Outcome outcome = new Tool(tool).run(folder, Map.of("GREETING", "hello"), "well");
        assertThat(outcome).isEqualTo(new Outcome(3, "well hello\n" + folder + "\n"));
    }
}
