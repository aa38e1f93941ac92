package uk.brum.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path root;

    @BeforeEach
    void two_modules_of_which_one_uses_the_other() throws IOException {
        write(
                "pom.xml",
                "<project><modules><module>infra/starter</module><module>services/places</module>"
                        + "<module>infra/starter-test</module></modules></project>");
        write("infra/starter/pom.xml", pom("brum-starter", ""));
        write("infra/starter-test/pom.xml", pom("brum-starter-test", ""));
        write(
                "services/places/pom.xml",
                pom(
                        "brum-places",
                        dependency("brum-starter", "") + dependency("brum-starter-test", "<scope>test</scope>")));
        write("infra/starter/src/main/java/Starter.java", "class Starter {}");
        write("infra/starter-test/src/main/java/Probe.java", "class Probe {}");
        write("services/places/src/main/java/Places.java", "class Places {}");
    }

    @Test
    void the_hash_stays_while_nothing_changes() {
        assertThat(hash()).isEqualTo(hash()).hasSize(16);
    }

    @Test
    void a_changed_source_a_new_file_and_a_renamed_file_change_the_hash() throws IOException {
        var before = hash();
        write("services/places/src/main/java/Places.java", "class Places { }");
        var changed = hash();
        write("services/places/src/main/resources/application.yaml", "");
        var added = hash();
        Files.move(
                root.resolve("services/places/src/main/resources/application.yaml"),
                root.resolve("services/places/src/main/resources/application.yml"));
        assertThat(changed).isNotEqualTo(before);
        assertThat(added).isNotEqualTo(changed);
        assertThat(hash()).isNotEqualTo(added);
    }

    @Test
    void a_change_in_a_module_that_it_uses_changes_the_hash() throws IOException {
        var before = hash();
        write("infra/starter/src/main/java/Starter.java", "class Starter { int more; }");
        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void tests_and_what_only_tests_use_do_not_change_the_hash() throws IOException {
        var before = hash();
        write("services/places/src/test/java/PlacesTest.java", "class PlacesTest {}");
        write("infra/starter-test/src/main/java/Probe.java", "class Probe { int more; }");
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void a_changed_version_in_the_parent_changes_the_hash() throws IOException {
        var before = hash();
        write("pom.xml", Files.readString(root.resolve("pom.xml")) + "<!-- newer -->");
        assertThat(hash()).isNotEqualTo(before);
    }

    private String hash() {
        return new Sources(root).hash("services/places");
    }

    private static String pom(String artifact, String dependencies) {
        return "<project><parent><artifactId>brum</artifactId></parent><artifactId>" + artifact
                + "</artifactId><dependencies>" + dependencies + "</dependencies></project>";
    }

    private static String dependency(String artifact, String scope) {
        return "<dependency><groupId>uk.brum</groupId><artifactId>" + artifact + "</artifactId>" + scope
                + "</dependency>";
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
