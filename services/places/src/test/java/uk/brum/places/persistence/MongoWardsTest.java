package uk.brum.places.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.places.domain.Boundary;
import uk.brum.places.domain.Ward;
import uk.brum.places.domain.WardCode;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.testing.BrumServiceTest;

/** Two instances of the service on one database. */
@BrumServiceTest
@TestPropertySource(properties = "brum.test.city=instances")
class MongoWardsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired
    AggregateStores stores;

    @Autowired
    MongoDatabase database;

    @Test
    void sees_within_seconds_what_another_instance_imported_and_reads_nothing_until_then() {
        MongoWards one = instance(Duration.ZERO);
        TestClock clock = new TestClock(NOON);
        MongoWards other = new MongoWards(stores, database, clock);
        one.store(List.of(ward("E05000001", "Before")));
        assertThat(other.map().all()).extracting(Ward::name).contains("Before");
        long version = other.map().version();

        one.store(List.of(ward("E05000001", "After")));
        clock.now = NOON.plusMillis(1_999);
        assertThat(other.map().version()).isEqualTo(version);
        clock.now = NOON.plusSeconds(2);

        assertThat(other.map().all()).extracting(Ward::name).contains("After");
        assertThat(other.map().version()).isGreaterThan(version);
        assertThat(one.map().all()).extracting(Ward::name).contains("After");
    }

    @Test
    void gives_the_work_to_one_instance_until_it_is_done_or_silent_for_two_minutes() {
        MongoWards one = instance(Duration.ZERO);
        one.store(List.of(ward("E05000001", "Ward")));

        assertThat(one.claimAssignment()).isTrue();
        assertThat(one.claimAssignment()).isTrue();
        assertThat(instance(Duration.ofSeconds(119)).claimAssignment()).isFalse();

        MongoWards later = instance(Duration.ofSeconds(121));
        assertThat(later.claimAssignment()).isTrue();
        one.releaseAssignment();
        assertThat(instance(Duration.ofSeconds(122)).claimAssignment()).isFalse();
        later.releaseAssignment();
        assertThat(instance(Duration.ofSeconds(122)).claimAssignment()).isTrue();
    }

    private MongoWards instance(Duration afterNoon) {
        return new MongoWards(stores, database, Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC));
    }

    private static Ward ward(String code, String name) {
        return new Ward(
                new WardCode(code),
                name,
                OptionalInt.empty(),
                false,
                new LatLon(52.41, -1.91),
                Boundary.of(List.of(List.of(List.of(
                        List.of(-1.92, 52.40), List.of(-1.90, 52.40), List.of(-1.90, 52.42), List.of(-1.92, 52.40))))));
    }

    private static final class TestClock extends Clock {

        private Instant now;

        private TestClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
