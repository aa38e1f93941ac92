package uk.brum.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_password_is_made_once_and_stays() {
        var first = new Secrets(folder).password("root");
        assertThat(first).hasSize(24).matches("[A-Za-z0-9_-]+");
        assertThat(new Secrets(folder).password("root")).isEqualTo(first);
        assertThat(new Secrets(folder).password("other")).isNotEqualTo(first);
    }

    @Test
    void only_the_owner_can_read_a_secret() throws IOException {
        var secrets = new Secrets(folder.resolve("secrets"));
        secrets.password("root");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("root"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_draft_that_an_interrupted_start_left_behind_is_not_taken_for_the_secret() throws IOException {
        Files.writeString(folder.resolve("root123.draft"), "half");
        assertThat(new Secrets(folder).password("root")).isNotEqualTo("half").hasSize(24);
    }
}
