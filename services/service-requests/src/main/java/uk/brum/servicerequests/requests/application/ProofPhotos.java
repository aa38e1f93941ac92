package uk.brum.servicerequests.requests.application;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Where photos are kept that show that the work was done. */
public interface ProofPhotos {

    /**
     * Makes the change, after which the photo belongs to the request; when the change is refused it does not.
     *
     * @param photo null when the change shows none
     * @param by who uploaded it
     */
    ServiceRequest keep(@Nullable String photo, Reference reference, String by, Supplier<ServiceRequest> change);
}
