package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.Homes;
import uk.brum.binschedules.schedules.domain.Postcode;
import uk.brum.binschedules.schedules.domain.ServicePlan;
import uk.brum.binschedules.schedules.domain.Uprn;

/**
 * Which plan each home has, in memory: a number for each distinct plan and ward, and a table from UPRN to it. A home
 * that is not there yet, while the table is being loaded or after an import by another instance, is one find by id.
 */
@Repository
class HomeIndex implements Homes {

    private static final long NO_STREET = 0xFFFFFFFFL;

    private final ScheduleCollections collections;
    private final UprnTable table = new UprnTable();
    private final Map<String, ServicePlan> plans = new ConcurrentHashMap<>();
    private final Map<String, Integer> kindNumbers = new ConcurrentHashMap<>();
    private final List<Home> kinds = new CopyOnWriteArrayList<>();

    HomeIndex(ScheduleCollections collections) {
        this.collections = collections;
    }

    @Override
    public Optional<Home> find(Uprn uprn) {
        long known = known(uprn);
        return known == UprnTable.ABSENT ? Optional.empty() : Optional.of(kinds.get((int) (known >>> 32)));
    }

    @Override
    public Optional<Home> ofPlan(String planId, String wardCode) {
        ServicePlan plan = plan(planId);
        return plan == null ? Optional.empty() : Optional.of(new Home(planId, plan, wardCode));
    }

    /** The street of a home; empty when the home or its street is not known. */
    String usrn(Uprn uprn) {
        long known = known(uprn);
        long street = known & NO_STREET;
        return known == UprnTable.ABSENT || street == NO_STREET ? "" : Long.toString(street);
    }

    @Override
    public List<Homes.At> inPostcode(Postcode postcode, long after, int limit) {
        return collections
                .properties()
                .find(and(eq("postcode", postcode.text()), gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> new Homes.At(new Uprn(document.getLong("_id")), kinds.get(kind(document))))
                .into(new ArrayList<>());
    }

    /** Takes every home in; readers see each as soon as it is there. */
    void load() {
        collections
                .plans()
                .find()
                .forEach(document -> plans.put(document.getString("_id"), PlanDocument.plan(document)));
        collections
                .properties()
                .find()
                .projection(Projections.include("plan", "ward", "usrn"))
                .batchSize(5000)
                .forEach(this::take);
    }

    /** Takes one home in. */
    void take(Document property) {
        table.put(property.getLong("_id"), value(property));
    }

    /** Reads one home again. */
    void reread(long uprn) {
        Document property = collections.properties().find(eq("_id", uprn)).first();
        if (property != null) {
            take(property);
        }
    }

    int size() {
        return table.size();
    }

    /** The plan of an id. */
    @Nullable
    ServicePlan plan(String id) {
        ServicePlan plan = plans.get(id);
        if (plan == null) {
            Document stored = collections.plans().find(eq("_id", id)).first();
            if (stored != null) {
                plan = PlanDocument.plan(stored);
                plans.put(id, plan);
            }
        }
        return plan;
    }

    private long known(Uprn uprn) {
        long known = table.get(uprn.value());
        if (known != UprnTable.ABSENT) {
            return known;
        }
        Document property =
                collections.properties().find(eq("_id", uprn.value())).first();
        if (property == null) {
            return UprnTable.ABSENT;
        }
        take(property);
        return value(property);
    }

    private long value(Document property) {
        String usrn = property.getString("usrn");
        long street = usrn == null || usrn.isEmpty() ? NO_STREET : Long.parseLong(usrn);
        return ((long) kind(property) << 32) | street;
    }

    private int kind(Document property) {
        String planId = property.getString("plan");
        String ward = property.getString("ward");
        String key = planId + ward;
        Integer number = kindNumbers.get(key);
        return number != null ? number : newKind(key, planId, ward);
    }

    private synchronized int newKind(String key, String planId, String ward) {
        Integer number = kindNumbers.get(key);
        if (number != null) {
            return number;
        }
        ServicePlan plan = plan(planId);
        kinds.add(new Home(planId, plan == null ? ServicePlan.NONE : plan, ward));
        kindNumbers.put(key, kinds.size() - 1);
        return kinds.size() - 1;
    }
}
