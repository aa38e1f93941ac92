package uk.brum.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import uk.brum.testing.TestServers;

class MongoSessionsTest {

    private static final SignedIn AMINA = new SignedIn("p-1", 3, Instant.now().truncatedTo(ChronoUnit.MILLIS), "sid-1");

    private final MongoDatabase database = TestServers.freshDatabase("accounts-sessions");
    private final MongoSessions sessions = new MongoSessions(database, Clock.systemUTC());

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void a_restart_signs_nobody_out() {
        String cookie = stored().getId();

        MapSession afterRestart = new MongoSessions(database, Clock.systemUTC()).findById(cookie);

        assertThat(afterRestart.<SignedIn>getAttribute(MongoSessions.SIGNED_IN)).isEqualTo(AMINA);
        assertThat(afterRestart.<String>getAttribute("note")).isEqualTo("text");
    }

    @Test
    void a_slow_request_does_not_bring_back_a_session_that_was_signed_out() {
        String cookie = stored().getId();
        MapSession slow = sessions.findById(cookie);

        sessions.deleteById(cookie);
        slow.setAttribute("note", "late");
        sessions.save(slow);
        slow.changeSessionId();
        sessions.save(slow);

        assertThat(sessions.findById(cookie)).isNull();
        assertThat(sessions.findById(slow.getId())).isNull();
        assertThat(database.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void a_changed_id_leaves_nothing_under_the_old_one() {
        MapSession session = stored();
        String before = session.getId();

        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
    }

    @Test
    void rests_for_half_an_hour_and_no_longer() {
        String cookie = stored().getId();

        MongoSessions later = new MongoSessions(database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(31)));

        assertThat(later.findById(cookie)).isNull();
    }

    @Test
    void the_cookie_is_random_and_not_in_the_database() {
        String cookie = stored().getId();

        assertThat(cookie).hasSizeGreaterThanOrEqualTo(43);
        assertThat(database.getCollection("sessions").find().first().toJson()).doesNotContain(cookie);
    }

    @Test
    void keeps_text_and_nothing_that_would_have_to_be_deserialised() {
        MapSession session = sessions.createSession();
        session.setAttribute("object", new java.util.ArrayList<String>());

        assertThatThrownBy(() -> sessions.save(session)).isInstanceOf(IllegalStateException.class);
    }

    private MapSession stored() {
        MapSession session = sessions.createSession();
        session.setAttribute(MongoSessions.SIGNED_IN, AMINA);
        session.setAttribute("note", "text");
        sessions.save(session);
        return session;
    }
}
