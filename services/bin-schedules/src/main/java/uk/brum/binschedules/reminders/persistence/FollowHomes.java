package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.schedules.application.HomeFollowers;
import uk.brum.starter.outbox.AggregateStore;

/** Keeps with each reminder which plan its home has. */
@Component
class FollowHomes implements HomeFollowers {

    private static final int TRIES = 5;

    private final AggregateStore reminders;

    FollowHomes(MongoReminders reminders) {
        this.reminders = reminders.store();
    }

    @Override
    public void changed(Collection<Planned> homes) {
        Map<Long, Planned> byNumber =
                homes.stream().collect(Collectors.toMap(Planned::uprn, home -> home, (first, last) -> last));
        reminders
                .collection()
                .find(in("uprn", byNumber.keySet()))
                .projection(Projections.include("uprn"))
                .forEach(reminder -> {
                    Planned home = byNumber.get(reminder.getLong("uprn"));
                    if (home != null) {
                        follow(reminder.getString("_id"), home);
                    }
                });
    }

    private void follow(String id, Planned home) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Document> now = Optional.ofNullable(
                    reminders.collection().find(eq("_id", id)).first());
            if (now.isEmpty() || followed(now.get(), home)) {
                return;
            }
        }
        throw new IllegalStateException("A reminder is changed without end");
    }

    private boolean followed(Document reminder, Planned home) {
        CalendarKey before = CalendarKey.of(reminder.getString("calendar"));
        CalendarKey after = new CalendarKey(home.planId(), home.wardCode(), before.streams());
        return before.equals(after)
                || reminders.update(
                        reminder.getString("_id"),
                        reminder.getLong("ver"),
                        Updates.set("calendar", after.text()),
                        List.of());
    }
}
