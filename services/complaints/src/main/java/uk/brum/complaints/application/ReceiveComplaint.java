package uk.brum.complaints.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Intake;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Takes a complaint in, by whatever channel it came. */
@Service
public class ReceiveComplaint {

    private static final int TRIES = 5;

    private final NewComplaints newComplaints;
    private final Desks desks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReceiveComplaint(NewComplaints newComplaints, Desks desks, Clock clock) {
        this.newComplaints = newComplaints;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * Takes it in. Whatever it grew out of goes on.
     *
     * @param by who typed it in
     * @param reply makes the answer, which is stored with the complaint and given again when the request is repeated
     * @throws uk.brum.complaints.domain.Refused when it names nobody or an impossible time
     */
    public IdempotentReply receive(
            Intake intake, String by, Idempotency idempotency, Function<Complaint, IdempotentReply> reply) {
        IdempotentReply before = newComplaints.repeated(idempotency);
        if (before != null) {
            return before;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Act act = new Act(clock.instant(), by);
            Change received = Decisions.receive(ComplaintId.random(random), intake, act, desks.of(intake));
            IdempotentReply stored = newComplaints.store(received, idempotency, reply);
            if (stored != null) {
                return stored;
            }
        }
        throw new IllegalStateException("No free reference was found");
    }
}
