package uk.brum.complaints.reporting.domain;

/** What had to be done by a time, as a reader of the report understands it. */
public final class TimeLimit {

    private TimeLimit() {}

    /** @param code as clocks name it, for example {@code acknowledge} */
    public static String title(String code) {
        return switch (code) {
            case "acknowledge" -> "Saying that we have a complaint, and what we understand it to be";
            case "assess" -> "Deciding how to look into it, and who does";
            case "answer" -> "Answering";
            case "late-request" -> "Deciding about a next stage that was asked for too late";
            case "remedy" -> "Doing what we promised or what an ombudsman ordered";
            case "ombudsman-information" -> "Answering an ombudsman’s questions";
            case "post" -> "Posting a letter (our own time limit)";
            default -> code.replace('-', ' ');
        };
    }
}
