package uk.brum.servicerequests.photos.application;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.servicerequests.requests.application.ProofPhotos;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Gives the photo that shows the work to the request that is closed with it. */
@Component
class KeepProof implements ProofPhotos {

    private final ClaimPhotos claims;

    KeepProof(ClaimPhotos claims) {
        this.claims = claims;
    }

    @Override
    public ServiceRequest keep(
            @Nullable String photo, Reference reference, String by, Supplier<ServiceRequest> change) {
        if (photo == null) {
            return change.get();
        }
        List<String> photos = List.of(photo);
        claims.claim(photos, reference, Uploader.person(by), 0);
        ServiceRequest changed;
        try {
            changed = change.get();
        } catch (RuntimeException e) {
            if (!(e instanceof com.mongodb.MongoException)) {
                claims.release(photos, reference);
            }
            throw e;
        }
        claims.made(photos, reference);
        return changed;
    }
}
