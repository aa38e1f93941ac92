package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.brum.complaints.domain.OmbudsmanCase.InformationRequest;

/** What the council owes beside an answer: remedies, answers to an ombudsman, lessons, and care with who may see it. */
final class Obligations {

    private static final String ORDERED = "ombudsman-";

    private Obligations() {}

    static Change promise(Draft draft, ComplaintCommand.PromiseRemedy it, String source, HandlingRules rules) {
        Remedy remedy =
                new Remedy(it.id(), it.kind(), it.description(), it.pence(), it.owner(), it.due(), source, null);
        Optional<Remedy> known =
                draft.remedies.stream().filter(one -> one.id().equals(it.id())).findFirst();
        if (known.isPresent()) {
            if (!known.get().sameAs(remedy)) {
                throw new Refused(new Refusal.AlreadyRecorded("remedy"));
            }
            return draft.change();
        }
        draft.happened(
                new ComplaintEvent.RemedyPromised(it.id(), source.startsWith(ORDERED)),
                it.kind().code() + " by " + day(it.due()) + ": " + it.description());
        draft.remedies.add(remedy);
        draft.start(Clock.Kind.REMEDY, it.id(), rules.onDate(it.due(), "promised by " + day(it.due())));
        return draft.change();
    }

    static Change prove(Draft draft, ComplaintCommand.ProveRemedy it) {
        Remedy remedy = draft.before.remedy(it.id());
        if (remedy.done()) {
            return draft.change();
        }
        draft.happened(new ComplaintEvent.RemedyDelivered(it.id()), it.proof());
        Remedy.Proof proof = new Remedy.Proof(draft.act.at(), draft.act.by(), it.proof());
        draft.remedies.replaceAll(one -> one.id().equals(it.id()) ? one.provedBy(proof) : one);
        draft.stop(Clock.Kind.REMEDY, it.id());
        return draft.change();
    }

    static Change refer(Draft draft, ComplaintCommand.ReferToOmbudsman it, HandlingRules rules) {
        Optional<OmbudsmanCase> known = draft.cases.stream()
                .filter(one -> one.reference().equals(it.caseReference()))
                .findFirst();
        if (known.isPresent()) {
            if (known.get().body() != it.body()) {
                throw new Refused(new Refusal.AlreadyRecorded("ombudsman’s case"));
            }
            return draft.change();
        }
        boolean elsewhere = !it.body().code().equals(rules.ombudsman().code());
        String because = it.elsewhereBecause();
        if (elsewhere && because == null) {
            throw new Refused(new Refusal.OmbudsmanElsewhere(rules.ombudsman().name()));
        }
        draft.cases.add(new OmbudsmanCase(
                it.caseReference(), it.body(), draft.act.at(), List.of(), null, elsewhere ? because : null));
        return draft.happened(
                        new ComplaintEvent.OmbudsmanReferred(it.caseReference(), it.body()),
                        "The ombudsman has it as " + it.caseReference() + "."
                                + (elsewhere ? " Not the one that the policy names: " + because : ""))
                .change();
    }

    static Change requestInformation(Draft draft, ComplaintCommand.RecordInformationRequest it, HandlingRules rules) {
        OmbudsmanCase one = draft.before.ombudsmanCase(it.caseReference());
        Optional<InformationRequest> known = request(one, it.id());
        if (known.isPresent()) {
            if (!known.get().what().equals(it.what()) || !known.get().due().equals(it.due())) {
                throw new Refused(new Refusal.AlreadyRecorded("request"));
            }
            return draft.change();
        }
        draft.happened(
                new ComplaintEvent.OmbudsmanInformationRequested(it.caseReference(), it.id(), it.due()), it.what());
        change(draft, one, known1 -> known1.with(new InformationRequest(it.id(), it.what(), it.due(), null)));
        draft.start(
                Clock.Kind.OMBUDSMAN_INFORMATION,
                clockOf(it.caseReference(), it.id()),
                rules.onDate(it.due(), "the ombudsman asked for it by " + day(it.due())));
        return draft.change();
    }

    static Change sendInformation(Draft draft, ComplaintCommand.SendInformation it) {
        OmbudsmanCase one = draft.before.ombudsmanCase(it.caseReference());
        InformationRequest request = request(one, it.id())
                .orElseThrow(() -> new Refused(new Refusal.PartUnknown("request of the ombudsman")));
        if (request.answeredAt() != null) {
            return draft.change();
        }
        Instant at = draft.act.at();
        draft.happened(
                new ComplaintEvent.OmbudsmanInformationSent(it.caseReference(), it.id()),
                "The ombudsman has our answer to " + it.id() + ".");
        change(draft, one, old -> old.with(new InformationRequest(request.id(), request.what(), request.due(), at)));
        draft.stop(Clock.Kind.OMBUDSMAN_INFORMATION, clockOf(it.caseReference(), it.id()));
        return draft.change();
    }

    static Change decided(Draft draft, ComplaintCommand.RecordDecision it, HandlingRules rules) {
        OmbudsmanCase one = draft.before.ombudsmanCase(it.caseReference());
        OmbudsmanCase.Decision earlier = one.decision();
        if (earlier != null) {
            if (earlier.outcome() != it.outcome() || !earlier.decidedOn().equals(it.decidedOn())) {
                throw new Refused(new Refusal.AlreadyRecorded("decision"));
            }
            return draft.change();
        }
        draft.happened(new ComplaintEvent.OmbudsmanDecided(it.caseReference(), one.body(), it.outcome()), it.summary());
        change(
                draft,
                one,
                old -> old.decided(
                        new OmbudsmanCase.Decision(draft.act.at(), it.decidedOn(), it.outcome(), it.summary())));
        for (InformationRequest request : one.requests()) {
            draft.stop(Clock.Kind.OMBUDSMAN_INFORMATION, clockOf(it.caseReference(), request.id()));
        }
        it.remedies().forEach(remedy -> promise(draft, remedy, ORDERED + it.caseReference(), rules));
        return draft.change();
    }

    static Change learn(Draft draft, Learning learning) {
        if (learning.equals(draft.learning)) {
            return draft.change();
        }
        draft.learning = learning;
        return draft.happened(new ComplaintEvent.LearningRecorded(), learning.rootCause())
                .change();
    }

    static Change changePrivacy(Draft draft, ComplaintCommand.ChangePrivacy it) {
        Privacy next = new Privacy(Set.copyOf(it.specialCategories()), it.named(), null);
        if (next.equals(draft.privacy)) {
            return draft.change();
        }
        draft.privacy = next;
        return draft.happened(
                        new ComplaintEvent.PrivacyChanged(),
                        next.restricted() ? "Only named people may see this." : "All handlers may see this.")
                .change();
    }

    private static void change(Draft draft, OmbudsmanCase one, UnaryOperator<OmbudsmanCase> change) {
        draft.cases.replaceAll(old -> old.reference().equals(one.reference()) ? change.apply(old) : old);
    }

    private static Optional<InformationRequest> request(OmbudsmanCase one, String id) {
        return one.requests().stream()
                .filter(request -> request.id().equals(id))
                .findFirst();
    }

    private static String clockOf(String caseReference, String requestId) {
        return caseReference.replace(' ', '-') + "." + requestId;
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(date);
    }
}
