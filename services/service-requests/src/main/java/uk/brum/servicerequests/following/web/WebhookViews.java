package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Delivery;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Webhooks and deliveries as the API reads and writes them. */
final class WebhookViews {

    static final long LAST = 9_000_000_000_000L;

    private WebhookViews() {}

    /** A webhook to be made. */
    record WebhookRequest(
            @NotNull(message = "Enter the address that we should call")
            @Size(max = 500, message = "Use up to 500 characters")
            @Nullable
            String url,

            @NotNull(message = "Say what to follow") @Valid @Nullable
            Wanted follow) {

        URI address() {
            try {
                return new URI(String.valueOf(url));
            } catch (URISyntaxException e) {
                throw new ProblemException(PlatformProblems.INVALID, "Enter a whole web address.");
            }
        }

        Interest interest() {
            if (follow == null) {
                throw new ProblemException(PlatformProblems.INVALID, "Say what to follow.");
            }
            return follow.toInterest();
        }
    }

    record SwitchRequest(
            @NotNull(message = "Say true or false") @Nullable
            Boolean active) {

        boolean on() {
            return Boolean.TRUE.equals(active);
        }
    }

    /** @param after the cursor of the last delivery that the receiver has; 0 for all */
    record ReplayRequest(
            @NotNull(message = "Say after which cursor") @Min(0) @Max(LAST) @Nullable
            Long after) {

        long position() {
            return after == null ? 0 : after;
        }
    }

    record ReplayAnswer(long deliveries) {}

    /** @param secret shown when it is made, never again */
    record WebhookView(
            String id,
            String url,
            Wanted follow,
            boolean active,
            Instant since,
            @Nullable String secret) {

        static WebhookView of(Webhook webhook) {
            return new WebhookView(
                    webhook.id(),
                    webhook.url().toString(),
                    Wanted.of(webhook.interest()),
                    webhook.active(),
                    webhook.since(),
                    null);
        }

        static WebhookView withSecret(Webhook webhook, Instant now) {
            WebhookView view = of(webhook);
            return new WebhookView(
                    view.id(),
                    view.url(),
                    view.follow(),
                    view.active(),
                    view.since(),
                    webhook.signingAt(now).getFirst());
        }
    }

    record WebhookList(List<WebhookView> items) {}

    record DeliveryView(
            String id,
            long cursor,
            String reference,
            int entry,
            String state,
            int attempts,
            @Nullable Integer lastStatus,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.position(),
                    delivery.reference(),
                    delivery.number(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.attempts(),
                    delivery.answer(),
                    delivery.createdAt(),
                    delivery.due(),
                    delivery.endedAt());
        }
    }

    record DeliveryPage(List<DeliveryView> items, @Nullable Long nextAfter) {}

    static Delivery.State state(String asked) {
        return Delivery.State.valueOf(asked.toUpperCase(Locale.ROOT));
    }
}
