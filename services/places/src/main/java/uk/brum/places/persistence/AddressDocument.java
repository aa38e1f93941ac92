package uk.brum.places.persistence;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Location;
import uk.brum.places.domain.Postcode;
import uk.brum.places.domain.Uprn;
import uk.brum.places.domain.Usrn;
import uk.brum.places.domain.WardCode;

/**
 * The stored shape of an address. {@code _id} is the UPRN as text, which is the shard key too; {@code street} is the key of
 * the street's entry; {@code order} is unique and sorts the addresses of a street.
 */
final class AddressDocument {

    private static final int SCHEMA_VERSION = 1;

    private AddressDocument() {}

    /** A new address: version 1, no events yet. */
    static Document fresh(Address address) {
        Document document = new Document("_id", address.uprn().toString());
        fields(address).forEach((name, value) -> {
            if (value != null) {
                document.append(name, value);
            }
        });
        return document.append("schemaVersion", SCHEMA_VERSION)
                .append("ver", 1L)
                .append("seq", 0L);
    }

    /** Makes a stored address say what this one says. */
    static Bson changes(Address address) {
        return combine(fields(address).entrySet().stream()
                .map(field -> field.getValue() == null ? unset(field.getKey()) : set(field.getKey(), field.getValue()))
                .toList());
    }

    static Address read(Document stored) {
        return new Address(
                new Uprn(Long.parseLong(stored.getString("_id"))),
                stored.getList("lines", String.class),
                new Postcode(stored.getString("postcode")),
                Optional.ofNullable(stored.getInteger("usrn")).map(Usrn::new).orElse(null),
                stored.getString("streetName"),
                location(stored),
                ward(stored).orElse(null),
                stored.getString("class"));
    }

    static Location location(Document stored) {
        List<Double> lonLat = stored.get("location", Document.class).getList("coordinates", Double.class);
        return new Location(
                new GridRef(stored.getDouble("easting"), stored.getDouble("northing")),
                new LatLon(lonLat.get(1), lonLat.get(0)));
    }

    static Optional<WardCode> ward(Document stored) {
        return Optional.ofNullable(stored.getString("ward")).map(WardCode::new);
    }

    private static Document fields(Address address) {
        Location location = address.location();
        Document point = new Document("type", "Point")
                .append(
                        "coordinates",
                        List.of(location.position().lon(), location.position().lat()));
        return new Document("lines", address.lines())
                .append("postcode", address.postcode().value())
                .append("street", address.streetKey())
                .append("streetName", address.street())
                .append("usrn", address.usrn() == null ? null : address.usrn().number())
                .append("order", address.order())
                .append("easting", location.grid().easting())
                .append("northing", location.grid().northing())
                .append("location", point)
                .append("ward", address.ward() == null ? null : address.ward().value())
                .append("class", address.classification());
    }
}
