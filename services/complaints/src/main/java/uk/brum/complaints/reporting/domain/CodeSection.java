package uk.brum.complaints.reporting.domain;

/** The sections of the LGSCO Complaint Handling Code that a council assesses itself against (Code 8.1). */
public enum CodeSection {
    DEFINITION("1", "What a service request and a complaint are"),
    EXCLUSIONS("2", "What is not accepted, and why"),
    ACCESS("3", "How people can reach us"),
    RESOURCES("4", "Who handles complaints"),
    PROCESS("5", "How complaints are handled"),
    STAGE_1("6, stage 1", "The first stage"),
    STAGE_2("6, stage 2", "The second stage"),
    PUTTING_RIGHT("7", "Putting things right"),
    REPORTING("8", "Reporting and assessing ourselves");

    private final String number;
    private final String title;

    CodeSection(String number, String title) {
        this.number = number;
        this.title = title;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }
}
