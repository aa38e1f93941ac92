package uk.brum.complaints.application;

import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;

/**
 * What a resident may do about themselves alone: correct where they are reached and, when we write to them, how; and leave.
 * Of several who complain together only the one who speaks for all takes the complaint back.
 */
final class OwnDetails {

    private OwnDetails() {}

    /** @throws Refused when the command corrects what is somebody else's */
    static void check(Intake intake, ComplaintCommand command, Viewer viewer) {
        if (viewer.seat() != Viewer.Seat.RESIDENT) {
            return;
        }
        if (command instanceof ComplaintCommand.Withdraw && oneOfSeveral(intake, viewer)) {
            throw new Refused(new Refusal.NotPossibleNow(
                    "You complain together with others, and one of them speaks for all. You can leave the complaint."));
        }
        boolean theirs = switch (command) {
            case ComplaintCommand.CorrectContact it ->
                intake.party(it.person())
                        .map(Party::personId)
                        .filter(viewer.id()::equals)
                        .isPresent();
            case ComplaintCommand.CorrectNeeds _ ->
                viewer.id().equals(intake.correspondent().personId());
            case ComplaintCommand.Leave it -> it.person() == null;
            default -> true;
        };
        if (!theirs) {
            throw new Refused(new Refusal.PartUnknown("person of yours"));
        }
    }

    private static boolean oneOfSeveral(Intake intake, Viewer viewer) {
        return intake.joint()
                && !viewer.id().equals(intake.first().personId())
                && intake.complainants().stream().anyMatch(one -> viewer.id().equals(one.personId()));
    }
}
