package uk.brum.notifications.application;

import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.OfficialLetter;

/** Takes a letter about a complaint as complaints wrote it, and finds out where it goes. */
final class ComposeComplaintLetter {

    private final Details details;
    private final ComplaintLetters complaints;

    ComposeComplaintLetter(Details details, ComplaintLetters complaints) {
        this.details = details;
        this.complaints = complaints;
    }

    /** @throws Details.Unreachable when somebody who must be asked does not answer */
    Composed compose(About about) {
        String reference = about.reference();
        if (reference == null) {
            throw new IllegalStateException("The message does not say which complaint it is about");
        }
        try {
            var text = complaints.letter(reference, about.fact("letterId"));
            boolean released = about.facts().containsKey(ComplaintLetters.RELEASED);
            if (!text.byEmail() && !released) {
                return new Composed.Nobody();
            }
            String person = about.personId();
            // for a letter that was released they have just given us an address
            String to = person == null || released && text.email() != null
                    ? text.email()
                    : details.contact(person).email();
            if (to == null) {
                // complaints hears of it and has the letter posted
                return new Composed.Hopeless(Failure.RECIPIENT_UNKNOWN);
            }
            return new Composed.Ready(to, Template.COMPLAINT_LETTER, OfficialLetter.of(text.subject(), text.body()));
        } catch (Details.Gone e) {
            return new Composed.Hopeless(Failure.RECIPIENT_UNKNOWN);
        }
    }
}
