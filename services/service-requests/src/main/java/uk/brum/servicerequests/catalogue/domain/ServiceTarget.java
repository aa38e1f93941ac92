package uk.brum.servicerequests.catalogue.domain;

/**
 * A length of time in which something is to be done.
 *
 * @param amount one or more
 */
public record ServiceTarget(int amount, Unit unit) {

    static final int MOST = 1000;

    /** What is counted. Working days and hours are those of the England and Wales calendar. */
    public enum Unit {
        WORKING_HOURS("working hour"),
        WORKING_DAYS("working day"),
        HOURS("hour"),
        CALENDAR_DAYS("day");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /** For people, for example "10 working days". */
    public String words() {
        return amount + " " + unit.word + (amount == 1 ? "" : "s");
    }
}
