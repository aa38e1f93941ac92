package uk.brum.checks.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.brum.checks.Document;
import uk.brum.checks.Repository;

class DocumentsTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final Pattern DECISION = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");
    private static final Pattern PATH_IN_CODE =
            Pattern.compile("`((?:services|gateway|contracts|infra|helm|docs)(?:/[A-Za-z0-9._-]+)*/?)`");

    @Test
    void every_link_in_every_document_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Path file : documents()) {
            Document.read(file).brokenLinks().forEach(link -> broken.add(REPOSITORY.name(file) + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_path_that_a_document_names_exists() {
        List<String> missing = new ArrayList<>();
        for (Path file : documents()) {
            PATH_IN_CODE
                    .matcher(Repository.read(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(path -> {
                        if (!Files.exists(REPOSITORY.path(path)) && !Files.exists(file.resolveSibling(path))) {
                            missing.add(REPOSITORY.name(file) + ": " + path);
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "# One thing\n[a](page.md#one-thing) [b](page.md#other) [c](gone.md) `[d](no.md)`\n");
        assertThat(Document.read(page).brokenLinks()).containsExactly("page.md#other", "gone.md");
    }

    @Test
    void every_decision_is_in_the_index_and_every_number_is_given_once() {
        List<String> decisions = REPOSITORY.in("docs/decisions").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();
        assertThat(decisions)
                .isNotEmpty()
                .allMatch(name -> DECISION.matcher(name).matches());
        assertThat(decisions.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
        Document index = Document.read(REPOSITORY.path("docs/decisions/README.md"));
        assertThat(new TreeSet<>(index.links())).containsAll(decisions);
    }

    @Test
    void a_decision_says_why_and_fits_on_a_page() {
        for (Path file : REPOSITORY.in("docs/decisions")) {
            if (DECISION.matcher(file.getFileName().toString()).matches()) {
                assertThat(Repository.read(file).lines().count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(80);
                assertThat(Repository.read(file)).as(file.toString()).startsWith("# ");
            }
        }
    }

    @Test
    void the_read_me_of_the_root_shows_the_whole_map() {
        String readMe = REPOSITORY.read("README.md");
        Set<String> folders = new TreeSet<>();
        for (String top : List.of("services", "infra")) {
            REPOSITORY.in(top).stream()
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .forEach(folder -> folders.add(folder.getFileName().toString()));
        }
        folders.addAll(Set.of("gateway", "contracts", "helm", "docs", "docker-compose.yml"));
        assertThat(folders.stream().filter(name -> !readMe.contains(name)).collect(Collectors.toSet()))
                .isEmpty();
        assertThat(readMe).contains("./brum up").contains("./brum test");
    }

    @Test
    void every_service_has_a_read_me_of_less_than_eighty_lines() {
        for (String folder : List.of("services", "infra")) {
            for (Path module : REPOSITORY.in(folder)) {
                if (Files.exists(module.resolve("pom.xml"))) {
                    assertThat(module.resolve("README.md")).exists();
                    assertThat(Repository.read(module.resolve("README.md"))
                                    .lines()
                                    .count())
                            .as(module.toString())
                            .isLessThan(folder.equals("services") ? 80 : 200);
                }
            }
        }
    }

    /** Markdown that is written for readers of the repository; what lies among sources is somebody's template. */
    private static List<Path> documents() {
        return REPOSITORY.files(name -> name.endsWith(".md") && !name.contains("/src/"));
    }
}
