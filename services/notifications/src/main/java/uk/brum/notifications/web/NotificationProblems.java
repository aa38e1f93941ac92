package uk.brum.notifications.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import uk.brum.starter.problem.ProblemType;

/** The problems that only this service answers with. */
final class NotificationProblems {

    static final ProblemType SECURITY_ALWAYS_ON = new ProblemType(
            "notifications",
            "security-messages-always-on",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Security messages cannot be switched off");

    static final ProblemType MESSAGE_NOT_FOUND =
            new ProblemType("notifications", "message-not-found", HttpStatus.NOT_FOUND, "There is no such message");

    /** For the comparison with {@code contracts/problems.yaml}. */
    static final List<ProblemType> ALL = List.of(SECURITY_ALWAYS_ON, MESSAGE_NOT_FOUND);

    private NotificationProblems() {}
}
