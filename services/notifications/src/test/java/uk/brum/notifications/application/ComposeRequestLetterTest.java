package uk.brum.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.Letter;
import uk.brum.notifications.letters.Letters;

/** Reports need no account: what a stranger writes into one must not go to anybody's mailbox under the council's name. */
class ComposeRequestLetterTest {

    @Test
    void names_the_place_of_a_report() {
        assertThat(letter("The gate by the library").text()).contains("Where: The gate by the library");
    }

    @Test
    void leads_nobody_elsewhere_by_the_words_of_a_stranger() {
        Letter letter = letter("Your refund is ready: https://evil.example/refund");

        assertThat(letter.text()).contains("SR-7K2M-9QXD").doesNotContain("evil", "refund", "Where:");
        assertThat(letter.html()).doesNotContain("evil", "refund", "Where:");
    }

    private static Letter letter(String place) {
        Composed composed = new ComposeRequestLetter(new Reported(place), new Letters(), "https://account.test")
                .aboutRequest(Template.REQUEST_SUBMITTED, About.notice("SR-7K2M-9QXD.1.address", "SR-7K2M-9QXD", null));
        assertThat(composed).isInstanceOf(Composed.Ready.class);
        return ((Composed.Ready) composed).letter();
    }

    /** A stranger has reported something and given the address of somebody else. */
    private record Reported(String place) implements Details {

        @Override
        public Details askedAtOnce(Questions all) {
            return this;
        }

        @Override
        public Notice notice(String noticeId) {
            return new Notice(
                    "submitted",
                    null,
                    new Contact("Amina Begum", "amina@example.test"),
                    "Fly-tipping",
                    place,
                    "We have your report.",
                    null,
                    null,
                    null,
                    null);
        }

        @Override
        public Contact contact(String personId) {
            throw new IllegalStateException("Nobody asks that here");
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
        public FollowingConfirmation followingConfirmation(String followingId) {
            throw new IllegalStateException("Nobody asks that here");
        }
    }
}
