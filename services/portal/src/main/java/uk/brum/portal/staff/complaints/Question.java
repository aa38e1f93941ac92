package uk.brum.portal.staff.complaints;

import java.util.List;

/**
 * One question of an action's page.
 *
 * @param name the field of the contract's request that it fills, or a part of the action's path
 * @param required whether an answer must be given before anything is sent
 * @param longest characters that the contract takes
 * @param choices for choices; their words are in the message file
 */
record Question(String name, Kind kind, boolean required, int longest, List<String> choices) {

    /** How a question is asked, and what its answer becomes. */
    enum Kind {
        /** One line. */
        LINE,
        /** Several lines of text. */
        TEXT,
        /** A list with one thing on each line. */
        LINES,
        DATE,
        /** Pounds on the page, pence for the service. */
        MONEY,
        /** One of several. */
        CHOICE,
        /** Any of several. */
        CHOICES,
        /** One of the grounds that the complaint's policy allows. */
        GROUND,
        /** The id of a member of staff. */
        STAFF,
        /** The ids of any of the staff. */
        COLLEAGUES,
        /** What an ombudsman orders: some rows, each with fields of its own. */
        REMEDIES,
        /** Given by the link that led here, never shown. */
        GIVEN,
        /** Made with the page, so that sending twice is the same as once. */
        ID
    }

    static Question line(String name, int longest) {
        return new Question(name, Kind.LINE, true, longest, List.of());
    }

    static Question text(String name, int longest) {
        return new Question(name, Kind.TEXT, true, longest, List.of());
    }

    static Question lines(String name, int longest) {
        return new Question(name, Kind.LINES, true, longest, List.of());
    }

    static Question date(String name) {
        return new Question(name, Kind.DATE, true, 10, List.of());
    }

    static Question choice(String name, String... choices) {
        return new Question(name, Kind.CHOICE, true, 60, List.of(choices));
    }

    static Question choices(String name, String... choices) {
        return new Question(name, Kind.CHOICES, false, 60, List.of(choices));
    }

    static Question of(Kind kind, String name) {
        return new Question(name, kind, true, kind == Kind.STAFF ? 100 : 60, List.of());
    }

    Question optional() {
        return new Question(name, kind, false, longest, choices);
    }

    /** Its name as message keys have it: {@code root-cause}. */
    public String key() {
        return Wrong.key(name);
    }

    /** Whether its answer is a list of what was ticked. */
    boolean ticked() {
        return kind == Kind.CHOICES || kind == Kind.COLLEAGUES;
    }

    public boolean hidden() {
        return kind == Kind.GIVEN || kind == Kind.ID;
    }
}
