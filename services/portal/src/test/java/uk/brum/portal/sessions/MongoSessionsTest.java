package uk.brum.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import uk.brum.starter.PlatformProperties;
import uk.brum.testing.TestServers;

class MongoSessionsTest {

    private final MongoDatabase database = TestServers.freshDatabase("sessions");
    private Instant now = Instant.parse("2030-01-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final MongoSessions sessions = sessions("secret");

    private MongoSessions sessions(String secret) {
        var properties = new SessionProperties(null, Duration.ofHours(1), Duration.ofHours(12), Duration.ZERO);
        return new MongoSessions(database, new SessionCipher(null, secret), properties, clock);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    private BrumSession stored() {
        BrumSession session = sessions.createSession();
        session.setAttribute("name", "Amina");
        sessions.save(session);
        return session;
    }

    private BrumSession find(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    @Test
    void keeps_what_it_was_given_under_a_hash_of_its_id_and_sealed() {
        BrumSession session = stored();
        assertThat(find(session.getId()).<String>getAttribute("name")).isEqualTo("Amina");
        Document raw = database.getCollection("sessions").find().first();
        assertThat(raw.getString("_id")).isNotEqualTo(session.getId()).hasSize(43);
        assertThat(raw.toJson()).doesNotContain("Amina").doesNotContain(session.getId());
    }

    @Test
    void the_database_is_told_to_drop_what_has_expired() {
        stored();
        assertThat(database.getCollection("sessions").listIndexes())
                .anySatisfy(index -> assertThat(index.get("expireAfterSeconds")).isNotNull());
    }

    @Test
    void two_tabs_do_not_undo_each_other() {
        String id = stored().getId();
        BrumSession one = find(id);
        BrumSession two = find(id);
        one.setAttribute("one", 1);
        two.setAttribute("two", 2);
        two.removeAttribute("name");
        sessions.save(one);
        sessions.save(two);
        BrumSession after = find(id);
        assertThat(after.getAttributeNames()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void every_tab_of_a_window_that_is_opened_again_keeps_what_it_did() throws Exception {
        String id = stored().getId();
        List<BrumSession> tabs = Stream.generate(() -> find(id)).limit(24).toList();
        try (ExecutorService window = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> opened = new ArrayList<>();
            for (BrumSession tab : tabs) {
                tab.setAttribute("tab " + opened.size(), true);
                opened.add(window.submit(() -> sessions.save(tab)));
            }
            for (Future<?> each : opened) {
                each.get();
            }
        }
        assertThat(find(id).getAttributeNames()).hasSize(25);
    }

    @Test
    void a_request_that_still_runs_brings_no_ended_session_back() {
        String id = stored().getId();
        BrumSession running = find(id);
        sessions.deleteById(id);
        running.setAttribute("late", true);
        sessions.save(running);
        assertThat(sessions.findById(id)).isNull();
        running.changeSessionId();
        sessions.save(running);
        assertThat(sessions.findById(running.getId())).isNull();
    }

    @Test
    void a_new_id_ends_the_old_one() {
        BrumSession session = stored();
        String old = session.getId();
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(old)).isNull();
        assertThat(find(session.getId()).<String>getAttribute("name")).isEqualTo("Amina");
    }

    @Test
    void ends_when_it_was_not_used_for_an_hour_and_after_twelve_in_any_case() {
        String idle = stored().getId();
        now = now.plus(Duration.ofMinutes(61));
        assertThat(sessions.findById(idle)).isNull();

        String busy = stored().getId();
        for (int i = 0; i < 14; i++) {
            now = now.plus(Duration.ofMinutes(50));
            BrumSession session = find(busy);
            session.setLastAccessedTime(now);
            sessions.save(session);
        }
        now = now.plus(Duration.ofMinutes(50));
        assertThat(sessions.findById(busy)).isNull();
    }

    @Test
    void cannot_be_read_with_another_key_or_under_another_id() {
        String one = stored().getId();
        String two = stored().getId();
        assertThat(sessions("other").findById(one)).isNull();
        var collection = database.getCollection("sessions");
        Document first =
                collection.find(new Document("_id", MongoSessions.hash(one))).first();
        collection.updateOne(
                new Document("_id", MongoSessions.hash(two)),
                new Document("$set", new Document("content", first.get("content"))));
        assertThat(sessions.findById(two)).isNull();
    }

    @Test
    void lets_no_class_out_of_a_session_that_the_portal_does_not_know() {
        byte[] foreign = SessionContent.write(Map.of("x", new java.awt.Point(1, 2)));
        assertThatThrownBy(() -> SessionContent.read(foreign)).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void the_cookie_has_the_host_prefix_over_https_alone() {
        assertThat(cookie("https://account.example"))
                .startsWith("__Host-brum=")
                .contains("Secure")
                .contains("HttpOnly");
        assertThat(cookie("http://localhost:8080")).startsWith("brum=").doesNotContain("Secure");
    }

    private static String cookie(String issuer) {
        var platform =
                new PlatformProperties("portal", issuer, URI.create("http://x"), URI.create("http://x"), "", Map.of());
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        new SessionConfiguration().sessionCookie(platform).writeCookieValue(new CookieValue(request, response, "id"));
        return response.getHeader("Set-Cookie");
    }
}
