package uk.brum.servicerequests.desk.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.desk.domain.Block;
import uk.brum.servicerequests.desk.domain.Blocks;
import uk.brum.servicerequests.requests.application.NewRequests;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Moderation;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/**
 * Stands before the store of new requests: what comes from somebody on the abuse list is stored hidden, so that it is at
 * no moment public, and waits for a person to look. The reporter gets the same answer as everybody.
 */
@Service
@Primary
class HoldForReview implements NewRequests {

    private static final String WHY = "Held for review: the reporter is on the abuse list.";

    private final NewRequests store;
    private final Blocks blocks;

    HoldForReview(@Qualifier("requestsWithPhotos") NewRequests store, Blocks blocks) {
        this.store = store;
        this.blocks = blocks;
    }

    @Override
    public @Nullable IdempotentReply store(
            Change fresh, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply) {
        return store.store(isBlocked(fresh.state()) ? held(fresh) : fresh, idempotency, reply);
    }

    @Override
    public @Nullable IdempotentReply repeated(Idempotency idempotency) {
        return store.repeated(idempotency);
    }

    private boolean isBlocked(ServiceRequest request) {
        Set<String> keys = keys(request.reporter());
        return !keys.isEmpty() && blocks.of(keys).stream().anyMatch(block -> block.holdsAt(request.submittedAt()));
    }

    private static Set<String> keys(Reporter reporter) {
        Set<String> keys = new LinkedHashSet<>();
        if (reporter.personId() != null) {
            keys.add(Block.ofPerson(reporter.personId()));
        }
        add(keys, reporter.contact());
        return keys;
    }

    private static void add(Set<String> keys, @Nullable Contact contact) {
        if (!(contact instanceof Contact.Told told)) {
            return;
        }
        if (told.email() != null) {
            keys.add(Block.ofEmail(told.email()));
        }
        if (told.phone() != null) {
            keys.add(Block.ofPhone(told.phone()));
        }
    }

    private static Change held(Change fresh) {
        ServiceRequest request = fresh.state();
        Moderation hidden = new Moderation(true, null, Set.of());
        Change moderated = Corrections.moderated(request, hidden, WHY, new Act(request.submittedAt(), null));
        List<HistoryEntry> entries = new ArrayList<>(fresh.entries());
        entries.addAll(moderated.entries());
        return new Change(moderated.state(), entries, fresh.events());
    }
}
