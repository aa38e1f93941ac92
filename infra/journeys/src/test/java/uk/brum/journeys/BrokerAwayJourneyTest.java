package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.PlatformStatus;

/** While messages do not flow, everything is taken in, and the page says honestly that the email will follow. */
@Tag("alone")
@Execution(ExecutionMode.SAME_THREAD)
class BrokerAwayJourneyTest {

    @AfterEach
    void bring_the_broker_back() {
        Journey.PLATFORM.up();
    }

    @Test
    void a_report_is_accepted_without_the_broker_and_one_email_follows_its_return() {
        Journey.Missed missed = Journey.reportable();
        PlatformStatus.Resident demo = Journey.STATUS.demo().residents().getFirst();
        try (Browser browser = new Browser(Browser.Device.PHONE, true, "broker-away")) {
            Resident resident = new Resident(browser);
            resident.signsInAs(demo.email(), demo.password());
            long broker = Journey.PLATFORM.status().pid("rabbitmq").orElseThrow();
            ProcessHandle.of(broker).ifPresent(ProcessHandle::destroyForcibly);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !ProcessHandle.of(broker)
                            .map(ProcessHandle::isAlive)
                            .orElse(false));

            String reference = resident.reportsMissed(missed);
            assertThat(browser.page().locator("main")).containsText("Your email will follow");
            assertThat(Journey.get(Journey.gateway() + "/status").body()).contains("may come later than usual");

            Journey.PLATFORM.up();
            JsonNode mail = Journey.mail(demo.email(), reference);
            assertThat(mail.path("repeats").asInt()).isZero();
            List<JsonNode> about = Journey.mails(demo.email()).stream()
                    .filter(sent -> sent.path("subject").asString().contains(reference))
                    .toList();
            assertThat(about).hasSize(1);
            browser.nothingBroke();
        }
    }
}
