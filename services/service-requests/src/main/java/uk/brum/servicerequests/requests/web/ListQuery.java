package uk.brum.servicerequests.requests.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;

/** The conditions of a public list, as they stand in the address. */
record ListQuery(
        @Nullable @Size(max = 500) @Pattern(regexp = "[a-z0-9-]+(,[a-z0-9-]+)*", message = "Give codes of categories")
        String category,

        @Nullable @Size(max = 200) @Pattern(regexp = "[a-z-]+(,[a-z-]+)*", message = "Give statuses")
        String status,

        @Nullable Instant submittedFrom,
        @Nullable Instant submittedBefore,
        @Nullable Instant updatedFrom,

        @Nullable @Pattern(regexp = "E[0-9]{8}", message = "A ward code looks like E05011154")
        String ward,

        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal lon,
        @Nullable @Min(1) @Max(5000) Integer radius,

        @Nullable @Size(min = 2, max = 200) @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "Give words")
        String q,

        @Nullable @Pattern(regexp = "newest|oldest|updated", message = "Choose newest, oldest or updated")
        String order) {

    private static final int USUAL_RADIUS_METRES = 250;

    /** What is wanted, of what anybody may see. */
    Wanted wanted(int limit, @Nullable String cursor) {
        List<Criterion> criteria = new ArrayList<>(List.of(new Wanted.PublicOnly()));
        if (category != null) {
            criteria.add(
                    new Wanted.OfCategories(Arrays.stream(category.split(",")).collect(Collectors.toSet())));
        }
        if (status != null) {
            criteria.add(ofStatus(status));
        }
        if (submittedFrom != null || submittedBefore != null) {
            criteria.add(new Wanted.Submitted(submittedFrom, submittedBefore));
        }
        if (updatedFrom != null) {
            criteria.add(new Wanted.Updated(updatedFrom, null));
        }
        if (ward != null) {
            criteria.add(new Wanted.InWard(ward));
        }
        if ((lat == null) != (lon == null) || lat == null && radius != null) {
            throw Shapes.invalid("To search near a point give lat and lon.");
        }
        if (lat != null && lon != null) {
            criteria.add(new Wanted.Near(
                    new Point(lat.doubleValue(), lon.doubleValue()), radius == null ? USUAL_RADIUS_METRES : radius));
        }
        if (q != null) {
            criteria.add(new Wanted.WithWords(q));
        }
        return new Wanted(criteria, ordering(), cursor, limit);
    }

    private Wanted.Order ordering() {
        boolean byUpdate = order == null ? updatedFrom != null : order.equals("updated");
        if (byUpdate) {
            return Wanted.Order.LAST_UPDATED_FIRST;
        }
        return "oldest".equals(order) ? Wanted.Order.OLDEST_FIRST : Wanted.Order.NEWEST_FIRST;
    }

    private static Criterion ofStatus(String wanted) {
        if (wanted.equals("open") || wanted.equals("closed")) {
            return new Wanted.IsOpen(wanted.equals("open"));
        }
        try {
            return new Wanted.InStatus(
                    Arrays.stream(wanted.split(",")).map(RequestStatus::of).collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            throw Shapes.invalid("Give open, closed, or statuses such as in-progress.");
        }
    }
}
