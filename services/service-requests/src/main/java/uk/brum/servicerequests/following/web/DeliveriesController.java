package uk.brum.servicerequests.following.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.following.application.KeepWebhooks;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.servicerequests.following.domain.Delivery;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.servicerequests.following.web.DeliveryViews.DeliveryPage;
import uk.brum.servicerequests.following.web.DeliveryViews.DeliveryView;
import uk.brum.servicerequests.following.web.DeliveryViews.ReplayAnswer;
import uk.brum.servicerequests.following.web.DeliveryViews.ReplayRequest;
import uk.brum.starter.security.Caller;

/** What a webhook was sent, for its owner alone. */
@RestController
@RequestMapping("/api/requests/v1/webhooks/{webhookId}")
@PreAuthorize("hasRole('RESIDENT') or hasAuthority('SCOPE_requests.webhooks')")
class DeliveriesController {

    private final KeepWebhooks webhooks;
    private final Deliveries deliveries;

    DeliveriesController(KeepWebhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GetMapping("/deliveries")
    ResponseEntity<DeliveryPage> deliveries(
            @PathVariable @Pattern(regexp = WebhooksController.ID, message = WebhooksController.ID_MESSAGE)
                    String webhookId,
            @RequestParam(required = false)
                    @Pattern(
                            regexp = "waiting|delivered|dead|withdrawn",
                            message = "Choose waiting, delivered, dead or withdrawn")
                    @Nullable
                    String state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(DeliveryViews.LAST) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        Webhook webhook = webhooks.get(caller.id(), webhookId);
        List<Delivery> found =
                deliveries.page(webhook.id(), after, state == null ? null : DeliveryViews.state(state), limit + 1);
        List<DeliveryView> page =
                found.stream().limit(limit).map(DeliveryView::of).toList();
        return Answers.privately(
                new DeliveryPage(page, found.size() > limit ? page.getLast().cursor() : null));
    }

    @PutMapping("/replay")
    ResponseEntity<ReplayAnswer> replay(
            @PathVariable @Pattern(regexp = WebhooksController.ID, message = WebhooksController.ID_MESSAGE)
                    String webhookId,
            @Valid @RequestBody ReplayRequest request,
            Caller caller) {
        return Answers.privately(new ReplayAnswer(webhooks.replay(caller.id(), webhookId, request.position())));
    }
}
