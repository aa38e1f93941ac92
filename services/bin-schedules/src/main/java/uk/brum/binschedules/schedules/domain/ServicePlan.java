package uk.brum.binschedules.schedules.domain;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The dated services of a home, the old regime and the new one side by side. Most homes of a street share one plan.
 *
 * @param services by beginning, then stream, then round
 */
public record ServicePlan(List<Service> services) {

    /** More than any home has had; a file that says more is wrong. */
    public static final int MOST_SERVICES = 60;

    public static final ServicePlan NONE = new ServicePlan(List.of());

    public ServicePlan {
        services = services.stream()
                .sorted(comparing(Service::since).thenComparing(Service::stream).thenComparing(Service::roundId))
                .toList();
    }

    /**
     * This plan with further services; one of the same stream, round and beginning replaces the earlier one.
     *
     * @throws IllegalArgumentException when the plan would have more than {@link #MOST_SERVICES}
     */
    public ServicePlan with(Collection<Service> more) {
        List<Service> merged = new ArrayList<>(services);
        for (Service service : more) {
            merged.removeIf(service::replaces);
            merged.add(service);
        }
        if (merged.size() > MOST_SERVICES) {
            throw new IllegalArgumentException("more than " + MOST_SERVICES + " services");
        }
        return new ServicePlan(merged);
    }
}
