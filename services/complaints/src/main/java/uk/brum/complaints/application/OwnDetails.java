package uk.brum.complaints.application;

import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;

/** What a resident may correct: where they themselves are reached, and when we write to them, how. */
final class OwnDetails {

    private OwnDetails() {}

    /** @throws Refused when the command corrects what is somebody else's */
    static void check(Intake intake, ComplaintCommand command, Viewer viewer) {
        if (viewer.seat() != Viewer.Seat.RESIDENT) {
            return;
        }
        boolean theirs = switch (command) {
            case ComplaintCommand.CorrectContact it ->
                intake.party(it.person())
                        .map(Party::personId)
                        .filter(viewer.id()::equals)
                        .isPresent();
            case ComplaintCommand.CorrectNeeds _ ->
                viewer.id().equals(intake.correspondent().personId());
            default -> true;
        };
        if (!theirs) {
            throw new Refused(new Refusal.PartUnknown("person of yours"));
        }
    }
}
