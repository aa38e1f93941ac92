package uk.brum.city;

/** A kind of collection round of the synthetic city: the old regime has the first two, the new one the next four. */
enum Service {
    RUBBISH_WEEKLY("residual", "RES", true, false),
    MIXED_RECYCLING("mixed-recycling", "MIX", false, false),
    RUBBISH_FORTNIGHTLY("residual", "REF", false, true),
    PAPER_CARD("recycling-paper-card", "PAP", false, true),
    CONTAINERS("recycling-containers", "CON", false, false),
    FOOD("food", "FOO", true, false),
    GARDEN("garden", "GAR", false, false);

    private final String stream;
    private final String prefix;
    private final boolean weekly;
    private final boolean otherWeek;

    Service(String stream, String prefix, boolean weekly, boolean otherWeek) {
        this.stream = stream;
        this.prefix = prefix;
        this.weekly = weekly;
        this.otherWeek = otherWeek;
    }

    String stream() {
        return stream;
    }

    String prefix() {
        return prefix;
    }

    boolean weekly() {
        return weekly;
    }

    /** Whether it comes in the week in which the beat's mixed recycling would not: the two recycling bins alternate. */
    boolean otherWeek() {
        return otherWeek;
    }
}
