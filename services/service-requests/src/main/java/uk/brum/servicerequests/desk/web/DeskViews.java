package uk.brum.servicerequests.desk.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.desk.application.AssignMany;
import uk.brum.servicerequests.desk.domain.Access;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Requests and what is done with them as the desk reads and writes them. */
final class DeskViews {

    private DeskViews() {}

    /** A request in a list of the desk; who reported it is read with the request itself. */
    record Row(
            String reference,
            String category,
            String categoryName,
            String status,
            boolean open,
            @Nullable String place,
            @Nullable String postcode,
            @Nullable String wardCode,
            String team,
            @Nullable String assignee,
            int priority,
            Instant submittedAt,
            Instant updatedAt,
            @Nullable Instant dueAt,
            @Nullable Instant nextDueAt,
            boolean paused,
            boolean hidden,
            @Nullable String incident,
            long version) {

        static Row of(ServiceRequest request) {
            var incident = request.links().incident();
            return new Row(
                    request.reference().text(),
                    request.matter().category(),
                    request.matter().categoryName(),
                    request.status().code(),
                    request.status().open(),
                    request.place().words(),
                    request.place().postcode(),
                    request.place().ward(),
                    request.assignment().team(),
                    request.assignment().person(),
                    request.assignment().priority(),
                    request.submittedAt(),
                    request.updatedAt(),
                    request.clock().dueAt(),
                    request.clock().nearestDueAt(),
                    request.clock().stands(),
                    request.moderation().hidden(),
                    incident == null ? null : incident.text(),
                    request.revision().version());
        }
    }

    record RowPage(List<Row> items, @Nullable String next) {}

    /** Many to one team or person. */
    record BulkAssignment(
            @NotEmpty(message = "Say which requests") @Size(max = 100, message = "Assign up to 100 at once")
            List<
                            @NotNull(message = Asked.REFERENCE_MESSAGE)
                            @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String>
                    references,

            @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
            @Size(max = 60, message = "Use up to 60 characters")
            @Nullable
            String team,

            @Pattern(regexp = Asked.STAFF, message = Asked.STAFF_MESSAGE) @Nullable
            String assignee,

            @Min(value = 1, message = "Priorities are 1 to 5")
            @Max(value = 5, message = "Priorities are 1 to 5")
            @Nullable
            Integer priority) {

        AssignMany.To to() {
            return new AssignMany.To(team, assignee, priority);
        }
    }

    /** @param why in plain words; absent when it was assigned */
    record BulkResult(
            String reference, String result, @Nullable String why) {

        static BulkResult of(AssignMany.Result result) {
            var refused = result.refused();
            return new BulkResult(
                    result.reference(),
                    refused == null ? "assigned" : "refused",
                    refused == null ? null : refused.refusal().detail());
        }
    }

    record BulkResults(List<BulkResult> items) {}

    record AccessView(String staff, String action, Instant at) {

        static AccessView of(Access access) {
            return new AccessView(access.staff(), access.action(), access.at());
        }
    }

    record AccessList(List<AccessView> items) {}
}
