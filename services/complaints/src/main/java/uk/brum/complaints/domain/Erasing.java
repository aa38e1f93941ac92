package uk.brum.complaints.domain;

import java.util.List;
import java.util.Set;

/** Taking out all that tells who a complaint was about. */
final class Erasing {

    private Erasing() {}

    /** Dates, stages, decisions, clocks and learning stay for the figures; words and people go. */
    static Change erase(Draft draft) {
        draft.expecting(new ComplaintEvent.ComplaintErased());
        boolean owed = draft.remedies.stream().anyMatch(remedy -> !remedy.done())
                || draft.present().lateRequest() != null;
        boolean before = draft.cases.stream().anyMatch(one -> one.decision() == null);
        if (owed || before) {
            throw new Refused(new Refusal.NotPossibleNow(
                    "Something is still owed, or an ombudsman still looks at it: its details are needed."));
        }
        draft.happened(new ComplaintEvent.ComplaintErased(), "The time to keep it was over.");
        Party nobody = new Party(Complaint.ERASED, null, null, null, null);
        draft.intake = draft.intake.with(
                Complaint.ERASED,
                draft.intake.complainants().stream().map(one -> nobody).toList(),
                draft.intake.representative() == null ? null : new Representative(nobody, Complaint.ERASED, null),
                new Needs(List.of(), draft.intake.needs().preferred()));
        draft.definition = new Definition(
                draft.definition.points().stream().map(Erasing::wordless).toList(),
                draft.definition.outcomeSought() == null ? null : Complaint.ERASED,
                draft.definition.agreement(),
                List.of());
        draft.stages.replaceAll(Erasing::wordless);
        draft.remedies.replaceAll(Erasing::wordless);
        draft.cases.replaceAll(OmbudsmanCase::wordless);
        draft.letters.forEach(letter -> draft.stop(Clock.Kind.POST, letter.id()));
        draft.letters.clear();
        List<String> people = draft.before.intake().people();
        draft.history.replaceAll(entry -> new Entry(
                entry.at(),
                people.contains(entry.by()) ? Complaint.ERASED : entry.by(),
                entry.what(),
                Complaint.ERASED));
        draft.privacy = new Privacy(Set.of(), draft.privacy.named(), draft.act.at());
        return draft.change();
    }

    private static Point wordless(Point point) {
        return new Point(
                point.number(),
                Complaint.ERASED,
                point.answers().stream()
                        .map(one -> new Point.Answer(one.stage(), Complaint.ERASED, one.decision(), Complaint.ERASED))
                        .toList());
    }

    private static Remedy wordless(Remedy remedy) {
        Remedy.Proof proof = remedy.proof();
        return new Remedy(
                remedy.id(),
                remedy.kind(),
                Complaint.ERASED,
                remedy.pence(),
                remedy.owner(),
                remedy.due(),
                remedy.source(),
                proof == null ? null : new Remedy.Proof(proof.at(), proof.by(), Complaint.ERASED));
    }

    private static Stage wordless(Stage stage) {
        Response said = stage.response();
        Declined refused = stage.declined();
        return new Stage(
                stage.number(),
                stage.askedAt(),
                stage.why().isEmpty() ? "" : Complaint.ERASED,
                stage.handlers(),
                stage.acknowledgedAt(),
                stage.extensions().stream()
                        .map(one -> new Extension(one.at(), one.by(), one.until(), Complaint.ERASED))
                        .toList(),
                said == null
                        ? null
                        : new Response(
                                said.at(), said.by(), Complaint.ERASED, said.outcome(), said.late(), said.escalateBy()),
                refused == null ? null : new Declined(refused.at(), refused.exclusion(), Complaint.ERASED),
                stage.openUntil(),
                null);
    }
}
