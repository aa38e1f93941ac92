package uk.brum.accounts.web;

/** Why a page of accounts cannot be shown, in words for the person in front of it. */
enum Trouble {
    UNKNOWN_APP(
            400,
            "There is a problem with the app or website you came from",
            "It asked us to sign you in, but not in a way we can trust. Go back to it and try again. If it happens again,"
                    + " tell the people who run it."),
    FORM_TOO_OLD(
            403,
            "This page is too old",
            "The page was open for too long, or your browser does not keep cookies. Go back, reload the page and try"
                    + " again."),
    LINK_DEAD(
            404, "This link does not work any more", "It has been used, or it is too old. You can ask for a new one."),
    AWAY(
            503,
            "Sorry, you cannot use this page right now",
            "Part of the service is not working. Try again in a minute. Nothing you did before is lost."),
    BROKEN(500, "Sorry, there is a problem with the service", "We have been told about it. Try again later.");

    private final int status;
    private final String title;
    private final String text;

    Trouble(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
