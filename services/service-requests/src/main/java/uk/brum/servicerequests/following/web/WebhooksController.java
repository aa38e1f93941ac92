package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.following.application.KeepWebhooks;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.servicerequests.following.web.WebhookViews.SwitchRequest;
import uk.brum.servicerequests.following.web.WebhookViews.WebhookList;
import uk.brum.servicerequests.following.web.WebhookViews.WebhookRequest;
import uk.brum.servicerequests.following.web.WebhookViews.WebhookView;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.security.Caller;

/** Webhooks, for their owners alone. */
@RestController
@RequestMapping("/api/requests/v1/webhooks")
@PreAuthorize("hasRole('RESIDENT') or hasAuthority('SCOPE_requests.webhooks')")
class WebhooksController {

    static final String ID = "[0-9a-f-]{36}";
    static final String ID_MESSAGE = "Check the number of the webhook";

    private final KeepWebhooks webhooks;
    private final InWords words;
    private final JsonMapper json;
    private final Clock clock;

    WebhooksController(KeepWebhooks webhooks, InWords words, JsonMapper json, Clock clock) {
        this.webhooks = webhooks;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<byte[]> create(@Valid @RequestBody WebhookRequest request, Idempotency idempotency, Caller caller) {
        return webhooks.create(caller.id(), request.address(), request.interest(), idempotency, this::created)
                .toResponse();
    }

    @GetMapping
    ResponseEntity<WebhookList> list(Caller caller) {
        return Answers.privately(new WebhookList(
                webhooks.of(caller.id()).stream().map(this::view).toList()));
    }

    @GetMapping("/{webhookId}")
    ResponseEntity<WebhookView> get(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String webhookId, Caller caller) {
        return Answers.privately(view(webhooks.get(caller.id(), webhookId)));
    }

    @PutMapping("/{webhookId}/active")
    ResponseEntity<WebhookView> switchOver(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String webhookId,
            @Valid @RequestBody SwitchRequest request,
            Caller caller) {
        return Answers.privately(view(webhooks.switched(caller.id(), webhookId, request.on())));
    }

    @DeleteMapping("/{webhookId}")
    ResponseEntity<Void> remove(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String webhookId, Caller caller) {
        webhooks.remove(caller.id(), webhookId);
        return ResponseEntity.noContent().build();
    }

    /** Every call makes another secret, so it needs no key against repetition: the last one counts. */
    @PutMapping("/{webhookId}/secret")
    ResponseEntity<WebhookView> rotate(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String webhookId, Caller caller) {
        return Answers.privately(withSecret(webhooks.rotate(caller.id(), webhookId)));
    }

    private WebhookView view(Webhook webhook) {
        return WebhookView.of(webhook, words);
    }

    private WebhookView withSecret(Webhook webhook) {
        return WebhookView.withSecret(webhook, words, clock.instant());
    }

    private IdempotentReply created(Webhook webhook) {
        return new IdempotentReply(
                201, "/api/requests/v1/webhooks/" + webhook.id(), json.writeValueAsString(withSecret(webhook)));
    }
}
