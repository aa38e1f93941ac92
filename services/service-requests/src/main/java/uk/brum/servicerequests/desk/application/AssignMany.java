package uk.brum.servicerequests.desk.application;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Gives many requests to a team or a person. Each has its own result: one that is refused holds up no other. */
@Service
public class AssignMany {

    private final ChangeRequest change;
    private final Time time;

    AssignMany(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /** To whom and how urgent; null leaves team and priority as they are, and the person open. */
    public record To(
            @Nullable String team,
            @Nullable String person,
            @Nullable Integer priority) {}

    /** @param refused why not; null when it was assigned */
    public record Result(String reference, @Nullable RequestRefused refused) {}

    /** The results in the order of the references. What is theirs already stays, and counts as assigned. */
    public List<Result> assign(List<String> references, To to, String by) {
        Act act = new Act(time.now(), by);
        return references.stream()
                .distinct()
                .map(reference -> one(reference, to, act))
                .toList();
    }

    private Result one(String reference, To to, Act act) {
        try {
            change.apply(new Reference(reference), request -> assigned(request, to, act));
            return new Result(reference, null);
        } catch (RequestRefused e) {
            return new Result(reference, e);
        }
    }

    private static @Nullable Change assigned(ServiceRequest request, To to, Act act) {
        Assignment before = request.assignment();
        Assignment after = new Assignment(
                Objects.requireNonNullElse(to.team(), before.team()),
                to.person(),
                Objects.requireNonNullElse(to.priority(), before.priority()));
        return after.equals(before) ? null : request.assigned(after, act);
    }
}
