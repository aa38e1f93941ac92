package uk.brum.complaints.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintEvent;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.policy.London;
import uk.brum.starter.outbox.OutgoingEvent;

/** Everything this service says to others: type and payload as in contracts/events/complaints. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** What a change tells, in the order in which it happened. */
    public static List<OutgoingEvent> of(Change change) {
        List<OutgoingEvent> told = new ArrayList<>();
        change.events().forEach(event -> {
            OutgoingEvent out = of(event, change.state());
            if (out != null) {
                told.add(out);
            }
        });
        return told;
    }

    private static @Nullable OutgoingEvent of(ComplaintEvent event, Complaint complaint) {
        Document data = data(complaint);
        return switch (event) {
            case ComplaintEvent.ComplaintReceived it ->
                letter("complaint-received.v1", received(complaint), it.letterId());
            case ComplaintEvent.ComplaintAcknowledged it ->
                letter("complaint-acknowledged.v1", data.append("stage", it.stage()), it.letterId());
            case ComplaintEvent.ComplaintRefused it ->
                letter(
                        "complaint-refused.v1",
                        data.append("stage", it.stage()).append("exclusion", it.exclusion()),
                        it.letterId());
            case ComplaintEvent.ComplaintExtended it ->
                letter(
                        "complaint-extended.v1",
                        data.append("stage", it.stage())
                                .append("until", it.until().toString()),
                        it.letterId());
            case ComplaintEvent.ComplaintResponded it ->
                letter(
                        "complaint-responded.v1",
                        data.append("stage", it.stage())
                                .append("outcome", it.outcome().code())
                                .append("late", it.late()),
                        it.letterId());
            case ComplaintEvent.ComplaintEscalated it ->
                quiet("complaint-escalated.v1", data.append("stage", it.stage()));
            case ComplaintEvent.ComplaintHandledAsRequest it -> {
                data.append("how", "handled-as-request");
                if (it.requestReference() != null) {
                    data.append("requestReference", it.requestReference());
                }
                yield quiet("complaint-closed.v1", data);
            }
            case ComplaintEvent.ComplaintWithdrawn _ -> quiet("complaint-closed.v1", data.append("how", "withdrawn"));
            case ComplaintEvent.ComplaintClosed _ -> quiet("complaint-closed.v1", data.append("how", "closed"));
            case ComplaintEvent.RemedyDue it ->
                quiet(
                        "remedy-due.v1",
                        data.append("remedyId", it.remedyId())
                                .append("due", it.due().toString()));
            case ComplaintEvent.RemedyOverdue it ->
                quiet(
                        "remedy-overdue.v1",
                        data.append("remedyId", it.remedyId())
                                .append("due", it.due().toString()));
            case ComplaintEvent.ClockAtRisk it ->
                quiet("clock-at-risk.v1", clock(data, it.clockId(), it.kind(), it.due()));
            case ComplaintEvent.ClockBreached it ->
                quiet("clock-breached.v1", clock(data, it.clockId(), it.kind(), it.due()));
            case ComplaintEvent.OmbudsmanReferred it ->
                quiet(
                        "ombudsman-referred.v1",
                        data.append("caseReference", it.caseReference())
                                .append("ombudsman", it.body().code()));
            case ComplaintEvent.OmbudsmanInformationRequested it ->
                quiet(
                        "ombudsman-information-requested.v1",
                        data.append("caseReference", it.caseReference())
                                .append("requestId", it.requestId())
                                .append("due", it.due().toString()));
            case ComplaintEvent.OmbudsmanDecided it ->
                quiet(
                        "ombudsman-decided.v1",
                        data.append("caseReference", it.caseReference())
                                .append("ombudsman", it.body().code())
                                .append("outcome", it.outcome().code()));
            case ComplaintEvent.ComplaintErased _ -> quiet("complaint-erased.v1", data);
            case ComplaintEvent.HandlerAssigned _,
                    ComplaintEvent.ComplaintAssessed _,
                    ComplaintEvent.ConsentRecorded _,
                    ComplaintEvent.PointAdded _,
                    ComplaintEvent.PointsAgreed _,
                    ComplaintEvent.PointAnswered _,
                    ComplaintEvent.RemedyPromised _,
                    ComplaintEvent.RemedyDelivered _,
                    ComplaintEvent.ClockMoved _,
                    ComplaintEvent.OmbudsmanInformationSent _,
                    ComplaintEvent.LearningRecorded _,
                    ComplaintEvent.PrivacyChanged _ -> null;
        };
    }

    private static Document data(Complaint complaint) {
        Document data = new Document("reference", complaint.id().text());
        String person = complaint.intake().correspondent().personId();
        if (person != null) {
            data.append("personId", person);
        }
        return data;
    }

    private static Document received(Complaint complaint) {
        Document data = data(complaint)
                .append("kind", complaint.intake().kind().id())
                .append("channel", complaint.intake().channel().code());
        Origin origin = complaint.intake().origin();
        if (origin != null) {
            data.append("origin", new Document("kind", origin.kind().code()).append("reference", origin.reference()));
        }
        return data;
    }

    private static Document clock(Document data, String clockId, Clock.Kind kind, Instant due) {
        return data.append("clockId", clockId)
                .append("clock", kind.code())
                .append("due", London.day(due).toString());
    }

    /** Notifications sends the letter that it names. */
    private static OutgoingEvent letter(String type, Document data, String letterId) {
        return new OutgoingEvent(type, data.append("letterId", letterId));
    }

    private static OutgoingEvent quiet(String type, Document data) {
        return OutgoingEvent.forWhoeverListens(type, data);
    }
}
