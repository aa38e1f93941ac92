package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.brum.servicerequests.expectations.application.MeasureResolution;
import uk.brum.servicerequests.following.application.TellFollowers;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.routing.application.RouteRequest;

/** How often the database is asked for the life of a report: the figure that decides how many the council can carry. */
@Import(WhatALifeCostsTest.Counting.class)
class WhatALifeCostsTest extends RunningRequests {

    private static final Commands COMMANDS = new Commands();

    @Autowired
    TellFollowers tell;

    @Autowired
    RouteRequest routing;

    @Autowired
    MeasureResolution measure;

    @Autowired
    @Qualifier("listening")
    SmartLifecycle listening;

    /** Sees every command that goes to the database, and on which thread. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        MongoClientSettingsBuilderCustomizer countingCommands() {
            return settings -> settings.addCommandListener(COMMANDS);
        }
    }

    @Test
    void while_somebody_waits_nine_commands_are_enough() {
        life(53.101);

        List<String> report =
                ofCallers(() -> report(streetLight(53.102), RESIDENT).reference());
        assertThat(report).containsExactly("find blocks", "insert requests");
        String reference = report(streetLight(53.103), RESIDENT).reference();

        assertThat(ofCallers(() -> assign(reference).ok()))
                .containsExactly("insert staffAccesses", "find requests", "update requests");
        assertThat(ofCallers(() -> close(reference, AGENT).ok()))
                .containsExactly("insert staffAccesses", "find requests", "update requests");
        assertThat(ofCallers(() -> get("/requests/" + reference, RESIDENT).ok()))
                .containsExactly("find requests");
    }

    @Test
    void what_follows_from_ten_lives_costs_no_more_than_what_follows_from_one() {
        listening.stop();
        try {
            List<Reference> lives = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                lives.add(life(53.2 + i * 0.001));
            }
            List<String> references = lives.stream().map(Reference::text).toList();

            assertThat(here(() -> tell.about(references)))
                    .containsExactly(
                            "find requests",
                            "find told",
                            "find webhooks",
                            "find webhooks",
                            "find followings",
                            "find followings",
                            "insert notices",
                            "update told");
            assertThat(here(() -> routing.route(lives))).hasSizeLessThanOrEqualTo(2);
            assertThat(here(() -> measure.measure(lives)))
                    .containsExactly(
                            "find requests",
                            "find resolutionRollups",
                            "update resolutionTimes",
                            "update resolutionRollups");
        } finally {
            listening.start();
        }
    }

    private Reference life(double lat) {
        String reference = report(streetLight(lat), RESIDENT).reference();
        assign(reference).ok();
        close(reference, AGENT).ok();
        get("/requests/" + reference, RESIDENT).ok();
        return new Reference(reference);
    }

    private Answer assign(String reference) {
        return put("/requests/" + reference + "/assignment", "{\"person\":\"crew-7\"}", AGENT);
    }

    private static List<String> ofCallers(Runnable call) {
        return COMMANDS.during(call, "tomcat-handler-");
    }

    private static List<String> here(Runnable call) {
        return COMMANDS.during(call, Thread.currentThread().getName());
    }

    private static final class Commands implements CommandListener {

        private final Queue<Map.Entry<String, String>> seen = new ConcurrentLinkedQueue<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonValue of = event.getCommand().get(event.getCommandName());
            String collection = of.isString() ? of.asString().getValue() : "";
            seen.add(Map.entry(Thread.currentThread().getName(), event.getCommandName() + " " + collection));
        }

        List<String> during(Runnable call, String thread) {
            seen.clear();
            call.run();
            return seen.stream()
                    .filter(command -> command.getKey().startsWith(thread))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
