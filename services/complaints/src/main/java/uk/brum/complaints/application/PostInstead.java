package uk.brum.complaints.application;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Decisions;

/** Puts a letter on the list for the post when notifications says that the email with it did not arrive. */
@Service
public class PostInstead {

    private static final Logger LOG = LoggerFactory.getLogger(PostInstead.class);
    private static final String NOTIFICATIONS = "notifications";
    private static final int TRIES = 5;

    private final Complaints complaints;
    private final Desks desks;
    private final Clock clock;

    PostInstead(Complaints complaints, Desks desks, Clock clock) {
        this.complaints = complaints;
        this.desks = desks;
        this.clock = clock;
    }

    /** Does it once, however often it is told. @param message that failed @param reason as notifications says it */
    public void undelivered(ComplaintId id, String letterId, String message, String reason) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Complaint> now =
                    complaints.find(id).filter(found -> found.privacy().erasedAt() == null);
            if (now.isEmpty()) {
                LOG.info("There is no letter {} of {} any more that could be posted", letterId, id);
                return;
            }
            Complaint complaint = now.get();
            Change change = Decisions.decide(
                    complaint,
                    new ComplaintCommand.RecordUndelivered(letterId, message, reason),
                    new Act(clock.instant(), NOTIFICATIONS),
                    desks.of(complaint.intake()));
            if (change.events().isEmpty() || complaints.save(change)) {
                return;
            }
        }
        throw new IllegalStateException("The complaint " + id + " is changed without end");
    }
}
