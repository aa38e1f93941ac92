package uk.brum.servicerequests.following.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.Checkout;

class PublishedEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final String ID = "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02";

    private static Following following(Follower follower, Following.Confirmation confirmation) {
        return new Following(ID, new Interest.OfCategory("pothole"), follower, NOW, "stop", confirmation);
    }

    static Stream<OutgoingEvent> said() {
        Following byAddress = following(
                new Follower.Address(ID, "amina@example.test"),
                new Following.Confirmation("token", NOW.plus(Following.CONFIRM_WITHIN)));
        Stream<Notice> notices = Stream.of(Notice.Kind.values())
                .flatMap(kind -> Stream.of(
                        Notice.toReporter("SR-7K2M-9QXD", 1, kind, null, NOW),
                        Notice.toReporter("SR-7K2M-9QXD", 1, kind, "person-1", NOW),
                        Notice.toFollower("SR-7K2M-9QXD", 2, kind, byAddress, NOW)));
        return Stream.concat(
                notices.flatMap(notice -> PublishedEvents.of(notice).stream()), PublishedEvents.of(byAddress).stream());
    }

    @ParameterizedTest
    @MethodSource("said")
    void says_only_what_its_schema_allows_and_no_address(OutgoingEvent event) throws IOException {
        String schema =
                Files.readString(Checkout.path("contracts/events/service-requests/" + event.type() + ".schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(event.data().toJson(), InputFormat.JSON))
                .isEmpty();
        assertThat(event.data().toJson()).doesNotContain("amina", "stop", "token");
    }

    @Test
    void asks_nobody_who_has_an_account() {
        assertThat(PublishedEvents.of(following(new Follower.Person("person-1"), null)))
                .isEmpty();
    }
}
