package uk.brum.portal.staff.customer;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.Part;

/** What a person wrote to complain, and what was sent to them. */
@Component
class Correspondence {

    private static final int A_PART = 20;

    private final ComplaintsOf complaints;
    private final MessagesSent messages;

    Correspondence(ComplaintsOf complaints, MessagesSent messages) {
        this.complaints = complaints;
        this.messages = messages;
    }

    Part<List<ComplaintsOf.Summary>> complaints(String personId) {
        return Customers.list(() -> complaints.person(personId, A_PART).items());
    }

    Part<List<MessagesSent.Message>> messages(String personId) {
        return Customers.list(() -> messages.to(personId, A_PART).items());
    }
}
