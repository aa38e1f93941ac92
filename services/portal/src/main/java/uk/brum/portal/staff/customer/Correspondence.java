package uk.brum.portal.staff.customer;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.Part;

/** What a person wrote to complain, what was sent to them, and how they want to be dealt with. */
@Component
class Correspondence {

    private static final int A_PART = 20;

    private final ComplaintsOf complaints;
    private final MessagesSent messages;
    private final CareOf care;

    Correspondence(ComplaintsOf complaints, MessagesSent messages, CareOf care) {
        this.complaints = complaints;
        this.messages = messages;
        this.care = care;
    }

    Part<CareOf.Care> care(String personId) {
        return Part.of(() -> care.of(personId));
    }

    Part<List<ComplaintsOf.Summary>> complaints(String personId) {
        return Customers.list(() -> complaints.person(personId, A_PART).items());
    }

    Part<List<MessagesSent.Message>> messages(String personId) {
        return Customers.list(() -> messages.to(personId, A_PART).items());
    }
}
