package uk.brum.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.Letter;

class ComposeComplaintLetterTest {

    private static final List<String> BODY = List.of(
            "Dear Amina", "# Our decision", "* <script>alert(1)</script> ((reference))", "One line\nand another");

    @Test
    void sends_the_words_of_complaints_as_they_are_and_nothing_in_them_becomes_a_tag() {
        Letter letter = ready(compose(BODY, true, "old@example.org", "person-1"), "person-1@example.org");

        assertThat(letter.subject()).isEqualTo("Our answer to your complaint");
        assertThat(letter.text()).contains("Our decision\n------------", "* <script>alert(1)</script> ((reference))");
        assertThat(letter.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ((reference))", "One line<br>and another")
                .contains("<h2", "Our decision</h2>")
                .doesNotContain("<script>");
    }

    @Test
    void writes_whole_however_long_an_answer_is() {
        String answer = "Because it was so. ".repeat(400);
        assertThat(ready(compose(List.of(answer), true, "a@example.org", null), "a@example.org")
                        .text())
                .contains(answer);
    }

    @Test
    void e_mails_nobody_who_wants_to_hear_by_post() {
        assertThat(compose(BODY, false, "a@example.org", "person-1")).isInstanceOf(Composed.Nobody.class);
    }

    @Test
    void fails_without_an_address_so_that_complaints_has_it_posted() {
        assertThat(compose(BODY, true, null, null)).isEqualTo(new Composed.Hopeless(Failure.RECIPIENT_UNKNOWN));
    }

    @Test
    void gives_up_when_the_complaint_was_erased() {
        Composed composed = new ComposeComplaintLetter(new Accounts(), (reference, letterId) -> {
                    throw new Details.Gone("The letter", new IllegalStateException());
                })
                .compose(about(null));
        assertThat(composed).isEqualTo(new Composed.Hopeless(Failure.RECIPIENT_UNKNOWN));
    }

    @Test
    void cannot_be_switched_off() {
        assertThat(new Preferences(false, false, false, false, false).wants(Template.COMPLAINT_LETTER.topic()))
                .isTrue();
    }

    private static Letter ready(Composed composed, String to) {
        assertThat(composed).isInstanceOfSatisfying(Composed.Ready.class, ready -> {
            assertThat(ready.to()).isEqualTo(to);
            assertThat(ready.template()).isEqualTo(Template.COMPLAINT_LETTER);
        });
        return ((Composed.Ready) composed).letter();
    }

    private static Composed compose(
            List<String> body, boolean byEmail, @Nullable String email, @Nullable String person) {
        return new ComposeComplaintLetter(
                        new Accounts(),
                        (reference, letterId) -> new ComplaintLetters.OfficialText(
                                "Our answer to\r\n your complaint", body, byEmail, email))
                .compose(about(person));
    }

    private static About about(@Nullable String person) {
        return About.report("CO-7K2M-9QXD", person, Map.of("letterId", "response-1"));
    }

    /** Accounts knows everybody's confirmed address. */
    private static final class Accounts implements Details {

        @Override
        public Details askedAtOnce(Questions all) {
            return this;
        }

        @Override
        public Contact contact(String personId) {
            return new Contact("Amina Begum", personId + "@example.org");
        }

        @Override
        public Confirmation confirmation(String confirmationId) {
            throw new IllegalStateException("Nobody asks that here");
        }

        @Override
        public Report report(String reference) {
            throw new IllegalStateException("Nobody asks that here");
        }

        @Override
        public Notice notice(String noticeId) {
            throw new IllegalStateException("Nobody asks that here");
        }

        @Override
        public FollowingConfirmation followingConfirmation(String followingId) {
            throw new IllegalStateException("Nobody asks that here");
        }
    }
}
