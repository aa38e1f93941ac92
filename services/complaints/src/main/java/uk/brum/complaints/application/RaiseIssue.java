package uk.brum.complaints.application;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Definition;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Refused;
import uk.brum.complaints.domain.Status;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Takes in what a complainant adds: to the complaint while stage 1 is not answered, otherwise as a new one. */
@Service
public class RaiseIssue {

    private final ReadComplaint read;
    private final HandleComplaint handle;
    private final ReceiveComplaint receive;
    private final Clock clock;

    RaiseIssue(ReadComplaint read, HandleComplaint handle, ReceiveComplaint receive, Clock clock) {
        this.read = read;
        this.handle = handle;
        this.receive = receive;
        this.clock = clock;
    }

    /**
     * Takes it in.
     *
     * @param related whether it belongs to the same matter
     * @param joined makes the answer when it became a point of this complaint
     * @param started makes the answer when it became a complaint of its own
     * @throws Refused when the complaint is not for this person
     */
    public IdempotentReply raise(
            ComplaintId id,
            Issue issue,
            Viewer viewer,
            Idempotency idempotency,
            Function<Complaint, IdempotentReply> joined,
            Function<Complaint, IdempotentReply> started) {
        Complaint complaint = read.readable(read.read(id, viewer, "RaiseIssue"));
        if (sentBefore(complaint, idempotency)) {
            return joined.apply(complaint);
        }
        if (issue.related() && stageOneRuns(complaint)) {
            try {
                return joined.apply(handle.handle(id, joining(issue, idempotency), viewer));
            } catch (Refused refused) {
                // answered at this moment: then it is a complaint of its own; anything else was refused for itself
                if (stageOneRuns(read.read(id, viewer, "RaiseIssue"))) {
                    throw refused;
                }
            }
        }
        return receive.receive(ofItsOwn(complaint, issue), viewer, idempotency, started);
    }

    private static boolean stageOneRuns(Complaint complaint) {
        return complaint.stage() == 1
                && (complaint.status() == Status.RECEIVED || complaint.status() == Status.INVESTIGATING);
    }

    /** By its key alone: the same words may be said of another day, and are then new. */
    private static boolean sentBefore(Complaint complaint, Idempotency idempotency) {
        Definition.Sent earlier =
                complaint.definition().joinedBy(idempotency.key()).orElse(null);
        if (earlier != null && !earlier.hash().equals(idempotency.hash())) {
            throw new ProblemException(
                    PlatformProblems.KEY_REUSED, "Use a new Idempotency-Key for a request with other content.");
        }
        return earlier != null;
    }

    private static ComplaintCommand joining(Issue issue, Idempotency idempotency) {
        return new ComplaintCommand.AddPoint(issue.text(), new Definition.Sent(idempotency.key(), idempotency.hash()));
    }

    private Intake ofItsOwn(Complaint complaint, Issue issue) {
        Intake earlier = complaint.intake();
        return new Intake(
                earlier.kind(),
                issue.channel(),
                clock.instant(),
                issue.text(),
                earlier.complainants().stream().filter(one -> !one.left()).toList(),
                earlier.representative(),
                new Origin(Origin.Kind.COMPLAINT, complaint.id().text(), Origin.Checked.YES),
                earlier.needs(),
                earlier.wardCode());
    }

    /** What is added. */
    public record Issue(String text, boolean related, Channel channel) {}
}
