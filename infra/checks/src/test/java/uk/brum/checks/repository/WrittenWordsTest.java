package uk.brum.checks.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.brum.checks.Repository;

class WrittenWordsTest {

    private static final Repository REPOSITORY = Repository.here();
    /** Package registries are reached through each client's own settings: a name here would tie us to one place. */
    private static final Pattern REGISTRY = Pattern.compile(
            "(?i)\\b(?:repo1?\\.maven|repo\\.maven\\.apache|registry\\.npmjs|registry\\.yarnpkg|files\\.pythonhosted|proxy\\.golang"
                    + "|sum\\.golang|deb\\.debian|index\\.crates|static\\.crates|pypi)\\.(?:org|com|io)");

    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.])/(?:work|root|home/[a-z]+)/[a-z]");
    private static final long LARGEST_FILE = 2_000_000;
    /** A filter over the leaked-password list: it has to be in the jar, and is as small as it can be. */
    private static final String LEAKED_PASSWORDS = "services/accounts/src/main/resources/leaked-passwords.bin";

    @Test
    void no_file_names_the_host_of_a_package_registry() {
        assertThat(having(REGISTRY)).isEmpty();
    }

    @Test
    void no_private_key_is_kept_here() {
        assertThat(having(PRIVATE_KEY)).isEmpty();
    }

    @Test
    void no_file_depends_on_a_folder_of_one_machine() {
        assertThat(having(MACHINE_PATH)).isEmpty();
    }

    @Test
    void no_file_is_so_large_that_it_must_be_data() {
        assertThat(REPOSITORY.files(name -> true).stream()
                        .filter(file -> file.toFile().length() > LARGEST_FILE)
                        .map(REPOSITORY::name))
                .isSubsetOf(LEAKED_PASSWORDS);
    }

    private static List<String> having(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : REPOSITORY.files(name -> !name.endsWith("WrittenWordsTest.java"))) {
            try {
                if (pattern.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .find()) {
                    found.add(REPOSITORY.name(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
