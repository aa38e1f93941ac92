package uk.brum.notifications.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.notifications.application.ComplaintLetters;
import uk.brum.notifications.application.Details;

/** Asks complaints. */
@Component
class AskedComplaintLetters implements ComplaintLetters {

    private final ComplaintsClient complaints;

    AskedComplaintLetters(ComplaintsClient complaints) {
        this.complaints = complaints;
    }

    @Override
    public OfficialText letter(String reference, String letterId) {
        ComplaintsClient.Letter letter = complaints.letter(reference, letterId);
        String subject = letter == null ? null : letter.subject();
        List<String> body = letter == null ? null : letter.body();
        if (letter == null || subject == null || body == null) {
            // an answer in which the letter is missing is no answer
            throw new Details.Unreachable("complaints", new IllegalStateException("The letter came without its words"));
        }
        ComplaintsClient.Recipient to = letter.to();
        return new OfficialText(subject, body, "email".equals(letter.deliverBy()), to == null ? null : to.email());
    }
}
