package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Learning;
import uk.brum.complaints.domain.Needs;
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.complaints.domain.Representative;
import uk.brum.complaints.domain.Stage;

/** What only staff see of a complaint. */
record StaffPart(
        List<PartyView> complainants,
        @Nullable PartyView representative,
        @Nullable String consent,
        boolean awaitsConsent,
        NeedsView needs,
        @Nullable String wardCode,
        String policy,
        Allowed policyAllows,
        List<StageView> stageRecords,
        List<ClockView> clocks,
        List<CaseView> ombudsmanCases,
        boolean restricted,
        List<String> named,
        Set<String> specialCategories,
        @Nullable Learning learning,
        @Nullable Instant erasedAt) {

    /** How we reach somebody. */
    record NeedsView(List<String> adjustments, String preferredContact) {
        static NeedsView of(Needs needs) {
            return new NeedsView(needs.adjustments(), needs.preferred().code());
        }
    }

    /** One stage. */
    record StageView(
            int number,
            Instant askedAt,
            @Nullable String why,
            @Nullable String handler,
            List<String> handlers,
            @Nullable Instant acknowledgedAt,
            List<ExtensionView> extensions) {

        static StageView of(Stage stage) {
            return new StageView(
                    stage.number(),
                    stage.askedAt(),
                    stage.why().isEmpty() ? null : stage.why(),
                    stage.handler(),
                    stage.handlers(),
                    stage.acknowledgedAt(),
                    stage.extensions().stream()
                            .map(one -> new ExtensionView(one.at(), one.until(), one.reason(), one.by()))
                            .toList());
        }
    }

    /** More time. */
    record ExtensionView(Instant at, LocalDate until, String reason, String by) {}

    /** A question of an ombudsman. */
    record RequestView(
            String id, String what, LocalDate due, @Nullable Instant answeredAt) {}

    /** A case before an ombudsman. */
    record CaseView(
            String reference,
            String ombudsman,
            Instant referredAt,
            List<RequestView> informationRequests,
            @Nullable String outcome,
            @Nullable LocalDate decidedOn,
            @Nullable String summary,
            @Nullable String elsewhereBecause) {

        static CaseView of(OmbudsmanCase one) {
            OmbudsmanCase.Decision decision = one.decision();
            return new CaseView(
                    one.reference(),
                    one.body().code(),
                    one.referredAt(),
                    one.requests().stream()
                            .map(asked -> new RequestView(asked.id(), asked.what(), asked.due(), asked.answeredAt()))
                            .toList(),
                    decision == null ? null : decision.outcome().code(),
                    decision == null ? null : decision.decidedOn(),
                    decision == null ? null : decision.summary(),
                    one.elsewhereBecause());
        }
    }

    static StaffPart of(Complaint complaint, PolicyRules rules) {
        Representative speaker = complaint.intake().representative();
        return new StaffPart(
                complaint.intake().complainants().stream().map(PartyView::of).toList(),
                speaker == null ? null : PartyView.of(speaker.person()),
                speaker == null ? null : speaker.consent(),
                complaint.intake().awaitsConsent(),
                NeedsView.of(complaint.intake().needs()),
                complaint.intake().wardCode(),
                rules.policy().id(),
                Allowed.of(complaint, rules),
                complaint.stages().stream().map(StageView::of).toList(),
                complaint.clocks().stream().map(ClockView::of).toList(),
                complaint.ombudsmanCases().stream().map(CaseView::of).toList(),
                complaint.privacy().restricted(),
                complaint.privacy().named(),
                complaint.privacy().specialCategories(),
                complaint.learning(),
                complaint.privacy().erasedAt());
    }
}
