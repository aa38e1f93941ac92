package uk.brum.checks.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.brum.checks.JavaFile;
import uk.brum.checks.Repository;

class CodeRulesTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final List<JavaFile> JAVA = JavaFile.all(REPOSITORY);

    private static final int LONGEST_CLASS = 250;
    /** A test class is a list of stories: read one at a time. */
    private static final int LONGEST_TEST = 350;

    private static final int LONGEST_POM = 40;
    private static final int LONGEST_CONFIGURATION = 25;
    private static final Pattern SLEEP =
            Pattern.compile("(?:Thread\\s*\\.\\s*|TimeUnit\\s*\\.\\s*\\w+\\s*\\.\\s*)sleep\\s*\\(");
    private static final Pattern SKIPPED = Pattern.compile("@(?:Disabled|Ignore)\\b|\\bassumeTrue\\(|\\bassumeThat\\(");
    private static final Pattern FORBIDDEN_END =
            Pattern.compile(".*(?:Impl|Manager|Helper|Helpers|Util|Utils|DTO|Dto|Common|Base|Processor)");
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(?:Test|ParameterizedTest|Property|RepeatedTest)\\b[^;{}]*?\\bvoid\\s+(\\w+)\\s*\\(");

    @Test
    void no_class_is_longer_than_can_be_read() {
        assertThat(names(JAVA.stream()
                        .filter(file -> file.lines() > (file.isTest() ? LONGEST_TEST : LONGEST_CLASS))
                        .toList()))
                .isEmpty();
    }

    @Test
    void nine_classes_in_ten_are_short() {
        List<Integer> lengths = JAVA.stream()
                .filter(file -> !file.isTest())
                .map(JavaFile::lines)
                .sorted()
                .toList();
        // the aim is 120; the gate stands a little above it, so that nobody splits a class for a line
        assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(130);
    }

    @Test
    void nothing_waits_by_sleeping_but_the_starter_of_other_programs() {
        // a program that is being started tells nobody when it is ready: there is no condition to wait on but to look
        assertThat(names(having(SLEEP).stream()
                        .filter(file -> !file.name().startsWith("infra/local/src/main/"))
                        .toList()))
                .isEmpty();
    }

    @Test
    void no_test_is_skipped() {
        assertThat(names(having(SKIPPED).stream().filter(JavaFile::isTest).toList()))
                .isEmpty();
    }

    @Test
    void no_name_ends_in_a_word_that_says_nothing() {
        assertThat(names(JAVA.stream()
                        .filter(file -> FORBIDDEN_END.matcher(file.simpleName()).matches())
                        .toList()))
                .isEmpty();
    }

    @Test
    void test_names_are_sentences() {
        List<String> unspoken = new ArrayList<>();
        for (JavaFile file : JAVA) {
            TEST_METHOD
                    .matcher(file.code())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(name -> {
                        if (!name.matches("[a-z0-9]+(?:_[A-Za-z0-9]+){2,}")) {
                            unspoken.add(file.simpleName() + "." + name);
                        }
                    });
        }
        assertThat(unspoken).isEmpty();
    }

    @Test
    void two_services_share_no_file_that_differs_only_in_its_package() {
        Map<String, List<String>> copies = JAVA.stream()
                .filter(file -> file.body().length() > 200)
                .filter(file ->
                        file.module().startsWith("services/") || file.module().equals("gateway"))
                .collect(
                        Collectors.groupingBy(JavaFile::body, Collectors.mapping(JavaFile::name, Collectors.toList())));
        assertThat(copies.values().stream().filter(files -> files.size() > 1)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        List<String> silent = JAVA.stream()
                .filter(file -> file.name().contains("/src/main/java/"))
                .map(file -> file.name().substring(0, file.name().lastIndexOf('/')))
                .distinct()
                .filter(folder -> JAVA.stream().noneMatch(file -> file.name().equals(folder + "/package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void module_poms_and_configurations_are_short() {
        List<String> tooLong = new ArrayList<>();
        REPOSITORY.files(name -> name.endsWith("/pom.xml")).forEach(file -> {
            if (Repository.read(file).lines().count() > LONGEST_POM) {
                tooLong.add(REPOSITORY.name(file));
            }
        });
        REPOSITORY
                .files(name -> name.matches("(?:gateway|services/[^/]+)/src/main/resources/application\\.yaml"))
                .forEach(file -> {
                    if (Repository.read(file).lines().count() > LONGEST_CONFIGURATION) {
                        tooLong.add(REPOSITORY.name(file));
                    }
                });
        assertThat(tooLong).isEmpty();
    }

    @Test
    void the_domain_of_a_rich_service_knows_no_framework() {
        Pattern framework = Pattern.compile(
                "import (?:static )?(?:org\\.springframework|com\\.mongodb|org\\.bson|tools\\.jackson|jakarta)\\.");
        assertThat(names(having(framework).stream()
                        .filter(file -> file.name().matches("services/[^/]+/src/main/java/.*/domain/.*"))
                        .toList()))
                .isEmpty();
    }

    private static List<JavaFile> having(Pattern pattern) {
        return JAVA.stream().filter(file -> pattern.matcher(file.code()).find()).toList();
    }

    private static List<String> names(List<JavaFile> files) {
        return files.stream().map(JavaFile::name).toList();
    }
}
