package uk.brum.servicerequests.desk.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.Moderation;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Takes a report or its words out of public sight, or shows them again. The original stays. */
@Service
public class ModerateRequest {

    private final ChangeRequest change;
    private final Time time;

    ModerateRequest(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /**
     * Says what the public sees from now on.
     *
     * @param hidden whether nobody but staff and the reporter sees the report
     * @param description what the public reads in place of the reporter's words; null for the original
     * @param reason kept in the history for staff
     */
    public ServiceRequest moderate(
            Reference reference, boolean hidden, @Nullable String description, String reason, String by) {
        return change.apply(reference, request -> {
                    Moderation now = new Moderation(
                            hidden, description, request.moderation().hiddenPhotos());
                    return now.equals(request.moderation())
                            ? null
                            : Corrections.moderated(request, now, reason, new Act(time.now(), by));
                })
                .state();
    }
}
