package uk.brum.complaints.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintEvent;
import uk.brum.complaints.domain.Declined;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.policy.London;
import uk.brum.starter.outbox.OutgoingEvent;

/** Everything this service says to others: type and payload as in contracts/events/complaints. */
public final class PublishedEvents {

    /** Notifications asks for the letter of that id, and sends it. */
    private static final String LETTER = "letterId";

    private static final String STAGE = "stage";
    private static final String DUE = "due";
    private static final String CASE = "caseReference";
    private static final String OMBUDSMAN = "ombudsman";

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
                new OutgoingEvent("complaint-received.v1", received(complaint).append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintAcknowledged it ->
                new OutgoingEvent(
                        "complaint-acknowledged.v1",
                        data.append(STAGE, it.stage()).append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintRefused it ->
                new OutgoingEvent(
                        "complaint-refused.v1",
                        data.append(STAGE, it.stage())
                                .append("exclusion", it.exclusion())
                                .append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintExtended it ->
                new OutgoingEvent(
                        "complaint-extended.v1",
                        data.append(STAGE, it.stage())
                                .append("until", it.until().toString())
                                .append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintResponded it ->
                new OutgoingEvent(
                        "complaint-responded.v1",
                        data.append(STAGE, it.stage())
                                .append("outcome", it.outcome().code())
                                .append("late", it.late())
                                .append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintEscalated it ->
                new OutgoingEvent(
                        "complaint-escalated.v1", data.append(STAGE, it.stage()).append(LETTER, it.letterId()));
            case ComplaintEvent.LateEscalationAsked it ->
                new OutgoingEvent(
                        "late-escalation-asked.v1",
                        data.append(STAGE, it.stage()).append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintHandledAsRequest it ->
                closed("handled-as-request", it.letterId(), requested(data, it.requestReference()));
            case ComplaintEvent.ComplaintWithdrawn it -> closed("withdrawn", it.letterId(), data);
            case ComplaintEvent.ComplaintClosed it -> closed("closed", it.letterId(), data);
            case ComplaintEvent.EscalationRefused it ->
                new OutgoingEvent(
                        "complaint-refused.v1",
                        data.append(STAGE, it.stage())
                                .append("exclusion", Declined.TOO_LATE)
                                .append(LETTER, it.letterId()));
            case ComplaintEvent.RemedyDue it ->
                OutgoingEvent.forWhoeverListens("remedy-due.v1", owed(data, it.remedyId(), it.due()));
            case ComplaintEvent.RemedyOverdue it ->
                OutgoingEvent.forWhoeverListens("remedy-overdue.v1", owed(data, it.remedyId(), it.due()));
            case ComplaintEvent.ClockAtRisk it ->
                OutgoingEvent.forWhoeverListens("clock-at-risk.v1", clock(data, it.clockId(), it.kind(), it.due()));
            case ComplaintEvent.ClockBreached it ->
                OutgoingEvent.forWhoeverListens("clock-breached.v1", clock(data, it.clockId(), it.kind(), it.due()));
            case ComplaintEvent.OmbudsmanReferred it ->
                OutgoingEvent.forWhoeverListens(
                        "ombudsman-referred.v1",
                        data.append(CASE, it.caseReference())
                                .append(OMBUDSMAN, it.body().code()));
            case ComplaintEvent.OmbudsmanInformationRequested it ->
                OutgoingEvent.forWhoeverListens(
                        "ombudsman-information-requested.v1",
                        data.append(CASE, it.caseReference())
                                .append("requestId", it.requestId())
                                .append(DUE, it.due().toString()));
            case ComplaintEvent.OmbudsmanDecided it ->
                OutgoingEvent.forWhoeverListens(
                        "ombudsman-decided.v1",
                        data.append(CASE, it.caseReference())
                                .append(OMBUDSMAN, it.body().code())
                                .append("outcome", it.outcome().code()));
            case ComplaintEvent.LetterReleased it ->
                new OutgoingEvent(
                        "letter-released.v1",
                        to(correspondent(complaint, it.letterId()), complaint).append(LETTER, it.letterId()));
            case ComplaintEvent.ComplaintErased _ -> OutgoingEvent.forWhoeverListens("complaint-erased.v1", data);
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
                    ComplaintEvent.LetterPosted _,
                    ComplaintEvent.LetterUnpostable _,
                    ComplaintEvent.LetterUndelivered _,
                    ComplaintEvent.OriginChecked _,
                    ComplaintEvent.NeedsCorrected _,
                    ComplaintEvent.ContactCorrected _,
                    ComplaintEvent.ComplainantLeft _,
                    ComplaintEvent.PrivacyChanged _ -> null;
        };
    }

    private static Document data(Complaint complaint) {
        return to(complaint.intake().correspondent(), complaint);
    }

    private static Party correspondent(Complaint complaint, String letterId) {
        return complaint.letter(letterId).map(complaint.intake()::correspondent).orElseThrow();
    }

    private static Document to(Party told, Complaint complaint) {
        Document data = new Document("reference", complaint.id().text());
        String person = told.personId();
        if (person != null) {
            data.append("personId", person);
        }
        return data;
    }

    private static Document received(Complaint complaint) {
        Document data = to(complaint.intake().correspondent(Letter.Kind.RECEIPT), complaint)
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
                .append(DUE, London.day(due).toString());
    }

    private static OutgoingEvent closed(String how, @Nullable String letterId, Document data) {
        Document told = data.append("how", how);
        return new OutgoingEvent("complaint-closed.v1", letterId == null ? told : told.append(LETTER, letterId));
    }

    private static Document requested(Document data, @Nullable String requestReference) {
        return requestReference == null ? data : data.append("requestReference", requestReference);
    }

    private static Document owed(Document data, String remedyId, LocalDate due) {
        return data.append("remedyId", remedyId).append(DUE, due.toString());
    }
}
