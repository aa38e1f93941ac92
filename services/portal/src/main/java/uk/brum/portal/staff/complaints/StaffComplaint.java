package uk.brum.portal.staff.complaints;

import feign.FeignException;
import uk.brum.portal.problems.NotThere;

/** Finds a complaint for a page; a restricted one does not exist for whoever is not named. */
final class StaffComplaint {

    private StaffComplaint() {}

    static Complaint find(StaffComplaints complaints, String reference) {
        try {
            return complaints.find(reference);
        } catch (FeignException.NotFound e) {
            throw new NotThere("complaint " + reference);
        }
    }
}
