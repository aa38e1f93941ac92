package uk.brum.complaints.application;

import uk.brum.complaints.domain.Complaint;

/** Who looks at a complaint or does something with it. @param id a person's id, or a service's name */
public record Viewer(String id, Seat seat) {

    /** As what they look. */
    public enum Seat {
        RESIDENT,
        STAFF,
        SERVICE
    }

    public boolean staff() {
        return seat == Seat.STAFF;
    }

    /** Whether they may see where whom that letter is written to is reached: of others who complain nobody learns it. */
    public boolean maySeeWhere(Complaint complaint, String letterId) {
        boolean theirs = complaint
                .letter(letterId)
                .filter(letter -> complaint.intake().isTo(id, letter))
                .isPresent();
        return theirs || seat == Seat.SERVICE || staff() && !complaint.isFrom(id);
    }
}
