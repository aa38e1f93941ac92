package uk.brum.notifications.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.notifications.NotificationsTest;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Template;

/** In the far future, so that the running service sends nothing of it. */
@NotificationsTest
class MongoMessagesTest {

    private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private MongoMessages messages;

    @Autowired
    private MongoDatabase database;

    private String person;

    @BeforeEach
    void somebodyNew() {
        database.getCollection("messages").deleteMany(new Document());
        person = UUID.randomUUID().toString();
    }

    @Test
    void gives_back_what_it_was_given() {
        Message message = aMessage("e1", FUTURE);
        messages.add(List.of(message));
        assertThat(messages.find("e1.email")).contains(message);

        var taken = save(stored(), message.taken(FUTURE)).orElseThrow();
        var failed = save(taken, taken.message().failed(Failure.TOO_LATE, FUTURE.plusSeconds(1)))
                .orElseThrow();
        assertThat(messages.find("e1.email")).contains(failed.message());
        assertThat(due(FUTURE.plusSeconds(100_000))).isEmpty();
    }

    @Test
    void keeps_no_name_address_or_link() {
        messages.add(List.of(aMessage("e1", FUTURE)));

        Document document =
                database.getCollection("messages").find(eq("_id", "e1.email")).first();
        assertThat(document.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "schemaVersion",
                        "causedBy",
                        "about",
                        "createdAt",
                        "template",
                        "state",
                        "attempts",
                        "due",
                        "ver",
                        "seq");
        assertThat(document.get("about", Document.class).keySet())
                .containsExactlyInAnyOrder("facts", "personId", "reference");
    }

    @Test
    void makes_one_message_of_an_event_however_often_it_is_heard() throws Exception {
        Callable<Boolean> hear = () -> {
            messages.add(List.of(aMessage("e1", FUTURE)));
            return true;
        };
        try (var listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var heard : listeners.invokeAll(
                    IntStream.range(0, 20).mapToObj(_ -> hear).toList())) {
                assertThat(heard.get()).isTrue();
            }
        }

        assertThat(database.getCollection("messages").countDocuments(eq("about.personId", person)))
                .isOne();
    }

    @Test
    void does_not_start_a_sent_message_over_when_its_event_is_heard_again() {
        Message message = aMessage("e1", FUTURE);
        messages.add(List.of(message));
        var taken = save(stored(), message.taken(FUTURE)).orElseThrow();
        save(taken, taken.message().sent(message.template(), FUTURE));

        messages.add(List.of(aMessage("e1", FUTURE.plusSeconds(60))));

        assertThat(messages.find("e1.email").orElseThrow().progress().endedAt()).isEqualTo(FUTURE);
    }

    @Test
    void gives_a_message_to_one_of_many_takers() throws Exception {
        messages.add(List.of(aMessage("e1", FUTURE)));
        Messages.Stored seen = stored();
        Callable<Boolean> take = () -> save(seen, seen.message().taken(FUTURE)).isPresent();
        int winners = 0;
        try (var takers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var took :
                    takers.invokeAll(IntStream.range(0, 16).mapToObj(_ -> take).toList())) {
                winners += took.get() ? 1 : 0;
            }
        }

        assertThat(winners).isOne();
    }

    @Test
    void finds_what_is_due_and_what_a_dead_instance_left_behind() {
        messages.add(List.of(aMessage("new", FUTURE)));
        messages.add(List.of(aMessage("later", FUTURE.plusSeconds(600))));
        messages.add(List.of(aMessage("left", FUTURE.minusSeconds(120))));
        due(FUTURE.minusSeconds(100)).forEach(left -> save(left, left.message().taken(FUTURE.minusSeconds(100))));

        assertThat(due(FUTURE)).extracting(stored -> stored.message().id()).containsExactly("left.email", "new.email");
        assertThat(due(FUTURE.minusSeconds(50))).isEmpty();
    }

    @Test
    void lists_a_persons_messages_page_by_page_without_gap_or_repeat() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // three at the same moment: the id decides
            messages.add(List.of(aMessage("m" + i, FUTURE.plusSeconds(i / 3))));
        }
        Messages.Place after = null;
        List<Message> page = messages.of(person, after, 2);
        while (!page.isEmpty()) {
            page.forEach(message -> ids.add(message.id()));
            after = new Messages.Place(
                    page.getLast().createdAt(), page.getLast().id());
            page = messages.of(person, after, 2);
        }

        assertThat(ids)
                .containsExactly("m6.email", "m5.email", "m4.email", "m3.email", "m2.email", "m1.email", "m0.email");
        assertThat(messages.of("somebody else", null, 10)).isEmpty();
    }

    @Test
    void reads_nothing_without_an_index() {
        messages.add(List.of(aMessage("e1", FUTURE)));

        assertThat(messages.explain(lte("due", Date.from(FUTURE)), Sorts.ascending("due"))
                        .toJson())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        assertThat(messages.explain(
                                MongoMessages.ofPerson(person, new Messages.Place(FUTURE, "x")),
                                Sorts.descending("createdAt", "_id"))
                        .toJson())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
    }

    private Optional<Messages.Stored> save(Messages.Stored before, Message after) {
        return messages.save(List.of(new Messages.Next(before, after))).stream().findFirst();
    }

    private Messages.Stored stored() {
        return due(FUTURE.plusSeconds(100_000)).getFirst();
    }

    /** Ours alone: other tests' events may be about in the shared broker. */
    private List<Messages.Stored> due(Instant now) {
        return messages.due(now, 1_000).stream()
                .filter(stored -> person.equals(stored.message().about().personId()))
                .toList();
    }

    private Message aMessage(String event, Instant at) {
        return Message.plan(
                event,
                Template.MISSED_COLLECTION_REPORTED,
                About.report("MB-7K2M-9QXD", person, Map.of("stream", "food")),
                Preferences.DEFAULT,
                at);
    }
}
