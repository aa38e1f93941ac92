package uk.brum.servicerequests.duplicates.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.geoWithinCenterSphere;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.duplicates.domain.BookedCollection;
import uk.brum.servicerequests.duplicates.domain.BookedCollections;
import uk.brum.servicerequests.requests.domain.Point;

/** Booked collections in MongoDB, which forgets each one {@value #DAYS_KEPT} days after its date. */
@Repository
class MongoBookedCollections implements BookedCollections {

    static final int DAYS_KEPT = 60;
    private static final double EARTH_RADIUS_METRES = 6_378_100;
    private static final int MOST = 200;

    private final MongoCollection<Document> bookings;

    MongoBookedCollections(MongoDatabase database) {
        bookings = database.getCollection("bookedCollections");
        bookings.createIndex(
                Indexes.compoundIndex(Indexes.geo2dsphere("location"), Indexes.ascending("date")),
                new IndexOptions().name("near"));
        bookings.createIndex(Indexes.ascending("uprn", "date"), new IndexOptions().name("ofProperty"));
        bookings.createIndex(
                Indexes.ascending("date"),
                new IndexOptions().name("forgotten").expireAfter((long) DAYS_KEPT, TimeUnit.DAYS));
    }

    @Override
    public void store(List<BookedCollection> changed) {
        bookings.bulkWrite(
                changed.stream()
                        .map(booking -> new UpdateOneModel<Document>(
                                eq("_id", booking.reference()), fields(booking), new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(true)); // a file may name a booking twice: the last row counts
    }

    @Override
    public List<BookedCollection> around(@Nullable Point point, @Nullable String uprn, LocalDate from, LocalDate to) {
        List<Bson> places = new ArrayList<>();
        Bson when = and(gte("date", date(from)), lte("date", date(to)));
        if (point != null) {
            places.add(and(
                    geoWithinCenterSphere("location", point.lon(), point.lat(), NEAR_METRES / EARTH_RADIUS_METRES),
                    when));
        }
        if (uprn != null) {
            places.add(and(eq("uprn", uprn.replaceFirst("^0+", "")), when)); // often padded
        }
        if (places.isEmpty()) {
            return List.of();
        }
        return bookings.find(or(places))
                .sort(Sorts.ascending("date", "_id"))
                .limit(MOST)
                .map(MongoBookedCollections::booking)
                .into(new ArrayList<>());
    }

    private static Bson fields(BookedCollection booking) {
        Point point = booking.point();
        return Updates.combine(
                booking.uprn() == null ? Updates.unset("uprn") : Updates.set("uprn", booking.uprn()),
                point == null
                        ? Updates.unset("location")
                        : Updates.set(
                                "location",
                                new Document("type", "Point").append("coordinates", List.of(point.lon(), point.lat()))),
                Updates.set("date", date(booking.date())),
                Updates.set("items", booking.items()),
                Updates.set("state", booking.state().code()));
    }

    private static BookedCollection booking(Document found) {
        Document location = found.get("location", Document.class);
        List<Double> at = location == null ? List.of() : location.getList("coordinates", Double.class);
        return new BookedCollection(
                found.getString("_id"),
                found.getString("uprn"),
                at.isEmpty() ? null : new Point(at.get(1), at.get(0)),
                found.getDate("date").toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
                found.getString("items"),
                BookedCollection.State.of(found.getString("state")).orElseThrow());
    }

    /** A day as the moment at which it begins in UTC, so that the database can forget it. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
