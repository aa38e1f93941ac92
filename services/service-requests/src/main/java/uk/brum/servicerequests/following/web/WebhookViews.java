package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Webhooks as the API reads and writes them. */
final class WebhookViews {

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
            return Wanted.interest(follow);
        }
    }

    record SwitchRequest(
            @NotNull(message = "Say true or false") @Nullable
            Boolean active) {

        boolean on() {
            return Boolean.TRUE.equals(active);
        }
    }

    /** @param secret shown when it is made, never again */
    record WebhookView(
            String id,
            String url,
            Wanted follow,
            String what,
            boolean active,
            Instant since,
            @Nullable String secret) {

        static WebhookView of(Webhook webhook, InWords words) {
            return new WebhookView(
                    webhook.id(),
                    webhook.url().toString(),
                    Wanted.of(webhook.interest()),
                    words.of(webhook.interest()),
                    webhook.active(),
                    webhook.since(),
                    null);
        }

        static WebhookView withSecret(Webhook webhook, InWords words, Instant now) {
            WebhookView view = of(webhook, words);
            return new WebhookView(
                    view.id(),
                    view.url(),
                    view.follow(),
                    view.what(),
                    view.active(),
                    view.since(),
                    webhook.signingAt(now).getFirst());
        }
    }

    record WebhookList(List<WebhookView> items) {}
}
