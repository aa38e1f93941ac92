package uk.brum.complaints.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Privacy;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Takes a complaint in, by whatever channel it came. */
@Service
public class ReceiveComplaint {

    private static final int TRIES = 5;

    private final NewComplaints newComplaints;
    private final Complaints complaints;
    private final Desks desks;
    private final CheckOrigins origins;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReceiveComplaint(
            NewComplaints newComplaints, Complaints complaints, Desks desks, CheckOrigins origins, Clock clock) {
        this.newComplaints = newComplaints;
        this.complaints = complaints;
        this.desks = desks;
        this.origins = origins;
        this.clock = clock;
    }

    /**
     * Takes it in. Whatever it grew out of goes on.
     *
     * @param viewer who typed it in
     * @param reply makes the answer, which is stored with the complaint and given again when the request is repeated
     * @throws uk.brum.complaints.domain.Refused when it names nobody or an impossible time, or grew out of nothing that they may see
     */
    public IdempotentReply receive(
            Intake intake, Viewer viewer, Idempotency idempotency, Function<Complaint, IdempotentReply> reply) {
        IdempotentReply before = newComplaints.repeated(idempotency);
        if (before != null) {
            return before;
        }
        Intake checked = origins.checked(intake, viewer);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Act act = new Act(clock.instant(), viewer.id());
            ComplaintId id = ComplaintId.random(random);
            Change received = Decisions.receive(id, checked, privacy(checked), act, desks.of(checked));
            IdempotentReply stored = newComplaints.store(received, idempotency, reply);
            if (stored != null) {
                return stored;
            }
        }
        throw new IllegalStateException("No free reference was found");
    }

    private Privacy privacy(Intake intake) {
        return Optional.ofNullable(intake.origin())
                .filter(origin -> origin.kind() == Origin.Kind.COMPLAINT)
                .flatMap(origin -> ComplaintId.of(origin.reference()))
                .flatMap(complaints::find)
                .map(earlier -> earlier.privacy().inherited())
                .orElse(Privacy.OPEN);
    }
}
