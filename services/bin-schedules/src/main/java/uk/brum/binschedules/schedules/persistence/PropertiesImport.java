package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.schedules.application.HomeFollowers;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.ServicePlan;
import uk.brum.binschedules.schedules.persistence.PlanRows.PlanRow;
import uk.brum.binschedules.schedules.persistence.PlanRows.Unreadable;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/**
 * Takes in which home is collected by which rounds. Equal plans are stored once and homes point to theirs, so half a
 * million homes are half a million small writes.
 */
@Component
class PropertiesImport implements RowImport {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int PLANS_REMEMBERED = 50_000;

    private final ScheduleCollections collections;
    private final HomeIndex homes;
    private final Almanac almanac;
    private final HomeFollowers followers;
    private final Map<ServicePlan, String> storedPlans = new ConcurrentHashMap<>();

    PropertiesImport(ScheduleCollections collections, HomeIndex homes, Almanac almanac, HomeFollowers followers) {
        this.collections = collections;
        this.homes = homes;
        this.almanac = almanac;
        this.followers = followers;
    }

    @Override
    public String kind() {
        return "properties";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("uprn", "postcode", "stream", "round_id", "container_type", "valid_from");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        PlanRows reader = new PlanRows(almanac.refreshed().timetable());
        List<RowError> errors = new ArrayList<>();
        Map<Long, List<PlanRow>> byHome = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                PlanRow read = reader.read(row);
                byHome.computeIfAbsent(read.uprn().value(), uprn -> new ArrayList<>(6))
                        .add(read);
            } catch (Unreadable e) {
                errors.add(e.error());
            }
        }
        if (!byHome.isEmpty()) {
            store(byHome, errors);
        }
        return errors;
    }

    private void store(Map<Long, List<PlanRow>> byHome, List<RowError> errors) {
        Map<Long, String> planBefore = plansOf(byHome.keySet());
        Map<ServicePlan, String> newPlans = new HashMap<>();
        List<WriteModel<Document>> writes = new ArrayList<>(byHome.size());
        List<HomeFollowers.Planned> planned = new ArrayList<>(byHome.size());
        byHome.forEach((uprn, rows) -> {
            ServicePlan before = planBefore.containsKey(uprn) ? homes.plan(planBefore.get(uprn)) : null;
            try {
                ServicePlan plan = (before == null ? ServicePlan.NONE : before)
                        .with(rows.stream().map(PlanRow::service).toList());
                String planId = storedPlans.get(plan);
                if (planId == null) {
                    planId = newPlans.computeIfAbsent(plan, PlanDocument::id);
                }
                PlanRow last = rows.getLast();
                Document fields = new Document("postcode", last.postcode())
                        .append("ward", last.ward())
                        .append("usrn", last.usrn())
                        .append("plan", planId);
                writes.add(new UpdateOneModel<>(eq("_id", uprn), new Document("$set", fields), UPSERT));
                planned.add(new HomeFollowers.Planned(uprn, planId, last.ward()));
            } catch (IllegalArgumentException e) {
                rows.forEach(row -> errors.add(new RowError(
                        row.line(),
                        "uprn",
                        "This home would have more than " + ServicePlan.MOST_SERVICES + " services.")));
            }
        });
        storePlans(newPlans);
        if (!writes.isEmpty()) {
            collections.properties().bulkWrite(writes, UNORDERED);
            // before the rows count as taken in: whoever takes them in again after a crash tells again
            followers.changed(planned);
        }
    }

    private Map<Long, String> plansOf(Set<Long> uprns) {
        Map<Long, String> plans = new HashMap<>();
        collections
                .properties()
                .find(in("_id", uprns))
                .projection(Projections.include("plan"))
                .forEach(property -> plans.put(property.getLong("_id"), property.getString("plan")));
        return plans;
    }

    /** Plans first: a home never points to a plan that is not there. */
    private void storePlans(Map<ServicePlan, String> plans) {
        if (plans.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(plans.size());
        plans.forEach((plan, id) -> writes.add(
                new UpdateOneModel<>(eq("_id", id), new Document("$setOnInsert", PlanDocument.of(plan)), UPSERT)));
        collections.plans().bulkWrite(writes, UNORDERED);
        if (storedPlans.size() > PLANS_REMEMBERED) {
            storedPlans.clear();
        }
        storedPlans.putAll(plans);
    }
}
