package uk.brum.servicerequests.photos.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.servicerequests.requests.application.NewRequests;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Stores new requests together with the photos that come with them. */
@Component
class RequestsWithPhotos implements NewRequests {

    private final NewRequests requests;
    private final ClaimPhotos claims;

    RequestsWithPhotos(@Qualifier("mongoRequests") NewRequests requests, ClaimPhotos claims) {
        this.requests = requests;
        this.claims = claims;
    }

    @Override
    public @Nullable IdempotentReply store(
            Change fresh, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply) {
        List<String> photos = fresh.state().matter().photos();
        if (photos.isEmpty()) {
            return requests.store(fresh, idempotency, reply);
        }
        Reference reference = fresh.state().reference();
        claims.claim(photos, reference, uploader(fresh.state().reporter()), 0);
        IdempotentReply stored;
        try {
            stored = requests.store(fresh, idempotency, reply);
        } catch (RuntimeException e) {
            // when the database was lost on the way the report may be there: then its photos stay where they are
            if (!requestMayBeThere(e)) {
                claims.release(photos, reference);
            }
            throw e;
        }
        if (stored == null) {
            claims.release(photos, reference);
        } else {
            claims.made(photos, reference);
        }
        return stored;
    }

    @Override
    public @Nullable IdempotentReply repeated(Idempotency idempotency) {
        return requests.repeated(idempotency);
    }

    private static boolean requestMayBeThere(RuntimeException e) {
        return e instanceof com.mongodb.MongoException;
    }

    private static Uploader uploader(Reporter reporter) {
        String by = reporter.sender();
        return by == null ? Uploader.UNKNOWN : Uploader.person(by);
    }
}
