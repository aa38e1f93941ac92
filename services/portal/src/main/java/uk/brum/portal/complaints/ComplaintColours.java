package uk.brum.portal.complaints;

import org.springframework.stereotype.Component;

/** The colours that go with the words of a state; {@code @complaintColours} in templates. */
@Component
final class ComplaintColours {

    public String status(String status) {
        return switch (status) {
            case "received", "investigating" -> "blue";
            case "escalated" -> "yellow";
            case "answered" -> "green";
            case "refused" -> "red";
            default -> "grey";
        };
    }

    public String decision(String decision) {
        return switch (decision) {
            case "upheld" -> "green";
            case "partly-upheld" -> "yellow";
            default -> "grey";
        };
    }
}
