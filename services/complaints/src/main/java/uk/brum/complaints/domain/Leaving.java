package uk.brum.complaints.domain;

import org.jspecify.annotations.Nullable;

/** One of several who complain together goes; the complaint goes on for the others. */
final class Leaving {

    private Leaving() {}

    /** Their place stays, so that the others keep theirs; the history keeps their name, for the council's record. */
    static Change leave(Draft draft, ComplaintCommand.Leave it) {
        Intake intake = draft.intake;
        @Nullable String said = it.person();
        String person = said == null
                ? intake.nameOf(draft.act.by()).orElseThrow(() -> new Refused(new Refusal.PartUnknown("person")))
                : said;
        Party leaver = intake.party(person).orElseThrow(() -> new Refused(new Refusal.PartUnknown("person")));
        if (leaver.left()) {
            return draft.change();
        }
        if (!intake.joint()) {
            throw new Refused(
                    new Refusal.NotPossibleNow("Nobody else complains with them. Take the complaint back instead."));
        }
        draft.happened(
                new ComplaintEvent.ComplainantLeft(person),
                leaver.name() + " does not complain with the others any more.");
        draft.intake = intake.with(person, Party.LEFT);
        return draft.change();
    }
}
