package uk.brum.notifications.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.notifications.domain.Template;

class LettersTest {

    private final Letters letters = new Letters();

    @Test
    void writes_the_letter_about_a_reported_missed_collection() {
        Letter letter = letters.write(
                Template.MISSED_COLLECTION_REPORTED,
                new Personalisation(
                        Map.of(
                                "greeting", "Hello Amina Begum",
                                "reference", "MB-7K2M-9QXD",
                                "stream", "rubbish",
                                "collection date", "Monday 23 November 2026",
                                "due by", "Wednesday 25 November 2026",
                                "report link", "http://localhost:8080/account/reports/MB-7K2M-9QXD"),
                        Set.of("account")));

        assertThat(letter.subject()).isEqualTo("We have your missed collection report MB-7K2M-9QXD");
        assertThat(letter.text()).isEqualTo("""
                        Hello Amina Begum

                        Thank you for telling us that your rubbish was not collected on Monday 23 November 2026.

                        Your reference is MB-7K2M-9QXD.

                        What happens next
                        -----------------

                        * We have passed your report to the crew.
                        * We aim to come back by the end of Wednesday 25 November 2026.
                        * Leave your bin where the crew can reach it until then.
                        * You do not need to report it again.

                        We will email you when it is done, or if we could not do it.

                        Follow your report:
                        http://localhost:8080/account/reports/MB-7K2M-9QXD
                        """);
        assertThat(letter.html())
                .contains("<html lang=\"en-GB\">", "<h1 ", "<h2 ", "<li ")
                .contains("<a href=\"http://localhost:8080/account/reports/MB-7K2M-9QXD\"");
    }

    static Stream<Arguments> everyForm() {
        return Stream.of(
                Arguments.of(Template.CONFIRM_SIGN_UP, Set.of()),
                Arguments.of(Template.ALREADY_REGISTERED, Set.of()),
                Arguments.of(Template.PASSWORD_RESET, Set.of()),
                Arguments.of(Template.PASSWORD_CHANGED, Set.of()),
                Arguments.of(Template.WELCOME, Set.of()),
                Arguments.of(Template.MISSED_COLLECTION_REPORTED, Set.of("account")),
                Arguments.of(Template.MISSED_COLLECTION_REPORTED, Set.of("no account")),
                Arguments.of(Template.MISSED_COLLECTION_RESOLVED, Set.of("account", "collected")),
                Arguments.of(Template.MISSED_COLLECTION_RESOLVED, Set.of("account", "not collected")),
                Arguments.of(Template.MISSED_COLLECTION_RESOLVED, Set.of("no account", "not collected")),
                Arguments.of(Template.REQUEST_SUBMITTED, Set.of("account", "place", "expected")),
                Arguments.of(Template.REQUEST_SUBMITTED, Set.of("no account")),
                Arguments.of(
                        Template.BIN_DAY_REMINDER, Set.of("account", "collected", "put out in time", "not collected")),
                Arguments.of(Template.BIN_DAY_REMINDER, Set.of("no account", "nothing collected", "not collected")),
                Arguments.of(Template.BIN_DAY_CHANGED, Set.of("account", "collected", "put out unless", "disruptions")),
                Arguments.of(Template.BIN_DAY_CHANGED, Set.of("no account", "nothing collected", "not collected")),
                Arguments.of(Template.CONFIRM_REMINDER, Set.of()),
                Arguments.of(Template.REQUEST_UPDATED, Set.of("account", "place", "expected")),
                Arguments.of(Template.REQUEST_UPDATED, Set.of("no account")),
                Arguments.of(Template.REQUEST_RESOLVED, Set.of("account", "place", "ending")),
                Arguments.of(Template.REQUEST_RESOLVED, Set.of("no account", "ending")),
                Arguments.of(Template.REQUEST_REOPENED, Set.of("account", "expected")),
                Arguments.of(Template.INCIDENT_ANSWERED, Set.of("no account", "ending")),
                Arguments.of(Template.FOLLOWED_REQUEST, Set.of("account", "new", "place")),
                Arguments.of(Template.FOLLOWED_REQUEST, Set.of("no account", "resolved", "ending")),
                Arguments.of(Template.FOLLOWED_REQUEST, Set.of("no account", "updated")),
                Arguments.of(Template.FOLLOWED_REQUEST, Set.of("account", "reopened")),
                Arguments.of(Template.CONFIRM_FOLLOWING, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void needs_a_value_for_every_placeholder(Template template, Set<String> parts) {
        Set<String> needed = letters.of(template).placeholders(parts);
        Map<String, String> all = new HashMap<>();
        needed.forEach(
                name -> all.put(name, name.matches(".*(link|page)") ? "https://brum.test/" + name.hashCode() : "v"));

        Letter letter = letters.write(template, new Personalisation(all, parts));

        assertThat(letter.text() + letter.html() + letter.subject()).doesNotContain("((", "))", "[account", "[no ");
        for (String name : needed) {
            var without = new HashMap<>(all);
            without.remove(name);
            assertThatExceptionOfType(Personalisation.Missing.class)
                    .isThrownBy(() -> letters.write(template, new Personalisation(without, parts)))
                    .withMessage("Missing personalisation: " + name);
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void has_a_subject_that_says_nothing_personal(Template template) {
        assertThat(letters.subject(template, Map.of("reference", "MB-7K2M-9QXD")))
                .isNotBlank();
        assertThat(letters.of(template).parts())
                .isSubsetOf(
                        "account",
                        "no account",
                        "collected",
                        "not collected",
                        "nothing collected",
                        "put out in time",
                        "put out now",
                        "put out unless",
                        "disruptions",
                        "place",
                        "expected",
                        "ending",
                        "new",
                        "updated",
                        "resolved",
                        "reopened");
    }

    @Test
    void puts_values_in_as_they_are_and_lets_them_do_nothing() {
        String hostile = "<script>alert(1)</script> ((reset link)) \"'&\r\nBcc: all@example.test\n\n# Heading\n* item";
        Letter letter = letters.write(
                Template.PASSWORD_CHANGED,
                new Personalisation(
                        Map.of(
                                "greeting", hostile,
                                "changed at", "now",
                                "reset link", "https://brum.test/forgot-password"),
                        Set.of()));

        assertThat(letter.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ((reset link)) &quot;&#39;&amp; Bcc:")
                .doesNotContain("<script", "<h2>Heading", "<li style=\"margin:0 0 8px\">item");
        assertThat(letter.text()).startsWith("<script>alert(1)</script> ((reset link)) \"'& Bcc: all@example.test # ");
        assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("# "));
    }

    @Test
    void lets_no_value_add_a_line_to_the_subject() {
        assertThat(letters.subject(
                        Template.MISSED_COLLECTION_REPORTED, Map.of("reference", "MB-1\r\nBcc: all@example.test")))
                .isEqualTo("We have your missed collection report MB-1 Bcc: all@example.test");
    }

    @Test
    void makes_no_link_of_anything_but_a_web_address() {
        for (String address : Set.of("javascript:alert(1)", "data:text/html,x", "https://a.test/\" onclick=\"x", "x")) {
            assertThatIllegalArgumentException()
                    .as(address)
                    .isThrownBy(() -> letters.write(
                            Template.WELCOME,
                            new Personalisation(Map.of("greeting", "Hello", "account link", address), Set.of())));
        }
    }

    @Test
    void refuses_a_file_that_is_no_letter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LetterTemplate("No subject\n\ntext"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LetterTemplate("Subject: nothing more"));
    }
}
