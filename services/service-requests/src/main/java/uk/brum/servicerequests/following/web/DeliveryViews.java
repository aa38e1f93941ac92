package uk.brum.servicerequests.following.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Delivery;

/** What a webhook was sent, and its replay, as the API reads and writes them. */
final class DeliveryViews {

    static final long LAST = 9_000_000_000_000L;

    private DeliveryViews() {}

    /** @param after the cursor of the last delivery that the receiver has; 0 for all */
    record ReplayRequest(
            @NotNull(message = "Say after which cursor") @Min(0) @Max(LAST) @Nullable
            Long after) {

        long position() {
            return after == null ? 0 : after;
        }
    }

    record ReplayAnswer(long deliveries) {}

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
