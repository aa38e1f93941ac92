package uk.brum.accounts.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.accounts.application.DescribeConfirmation;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.ConfirmationId;

/** What the message of a confirmation must say, for the one service that sends messages. */
@RestController
class ConfirmationController {

    private final DescribeConfirmation describe;

    ConfirmationController(DescribeConfirmation describe) {
        this.describe = describe;
    }

    record View(String purpose, String email, @Nullable String name, String link, Instant expiresAt) {}

    @GetMapping("/api/accounts/v1/confirmations/{id}")
    @PreAuthorize("hasAuthority('SERVICE_notifications')")
    View confirmation(
            @PathVariable
                    @Pattern(
                            regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                            message = "This is not the id of a confirmation")
                    String id) {
        DescribeConfirmation.Message message = describe.of(new ConfirmationId(id));
        Confirmation confirmation = message.confirmation();
        return new View(
                confirmation.purpose().text(),
                confirmation.email().value(),
                message.name(),
                message.link(),
                confirmation.expiresAt());
    }
}
