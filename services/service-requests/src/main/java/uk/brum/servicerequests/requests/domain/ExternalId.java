package uk.brum.servicerequests.requests.domain;

/** The number of a request in somebody else's system. @param system for example {@code contractor:amey} */
public record ExternalId(String system, String id) {

    /** As one text, unique over all systems. */
    public String text() {
        return system + "/" + id;
    }
}
