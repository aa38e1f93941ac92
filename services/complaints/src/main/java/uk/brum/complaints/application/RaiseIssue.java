package uk.brum.complaints.application;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Refused;
import uk.brum.complaints.domain.Status;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

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
        boolean stageOneRuns = complaint.stage() == 1
                && (complaint.status() == Status.RECEIVED || complaint.status() == Status.INVESTIGATING);
        boolean sentBefore = complaint.definition().points().stream()
                .anyMatch(point -> point.text().equals(issue.text()));
        if (sentBefore) {
            return joined.apply(complaint);
        }
        if (issue.related() && stageOneRuns) {
            return joined.apply(handle.handle(id, new ComplaintCommand.AddPoint(issue.text()), viewer));
        }
        Intake earlier = complaint.intake();
        Intake intake = new Intake(
                earlier.kind(),
                issue.channel(),
                clock.instant(),
                issue.text(),
                earlier.complainants(),
                earlier.representative(),
                new Origin(Origin.Kind.COMPLAINT, id.text(), Origin.Checked.YES),
                earlier.needs(),
                earlier.wardCode());
        return receive.receive(intake, viewer, idempotency, started);
    }

    /** What is added. */
    public record Issue(String text, boolean related, Channel channel) {}
}
