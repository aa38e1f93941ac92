package uk.brum.complaints.application;

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
}
