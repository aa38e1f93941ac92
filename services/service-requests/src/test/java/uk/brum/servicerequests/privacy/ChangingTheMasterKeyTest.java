package uk.brum.servicerequests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import uk.brum.servicerequests.ServiceRequestsApplication;
import uk.brum.servicerequests.desk.domain.Block;
import uk.brum.servicerequests.desk.domain.Blocks;
import uk.brum.servicerequests.following.application.FollowByEmail;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.TestTokens;

/** The service with its old key, with both, and with the new one alone, one after the other on the same database. */
@BrumServiceTest
@TestPropertySource(properties = "a-context-of-its-own=since it counts all that is sealed in its database")
class ChangingTheMasterKeyTest {

    private static final String OLD = "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=";
    private static final String NEW = "bmV3LW1hc3Rlci1rZXktb2YtMzItYnl0ZXMtb25seS4=";
    private static final String EMAIL = "Amina.Begum@example.test";
    private static final TestTokens SUPERVISOR = TestTokens.person("supervisor-1", "supervisor");

    @Autowired
    ApplicationContext withTheOldKey;

    @Autowired
    ConfigurableEnvironment environment;

    @Test
    void what_the_old_key_sealed_is_read_with_both_sealed_anew_and_read_without_the_old_one() {
        String reference = report(withTheOldKey);
        Following following = follow(withTheOldKey);
        String address = following.follower().key();
        block(withTheOldKey);

        try (ConfigurableApplicationContext alone = with(NEW)) {
            assertThat(reporter(alone, reference).getStatusCode().value())
                    .as("the new key alone does not open it yet")
                    .isEqualTo(409);
        }
        try (ConfigurableApplicationContext both = with(NEW + "," + OLD)) {
            assertEverythingIsReadAndFound(both, reference, following.id(), address);

            assertThat(both.getBean(SealAnew.class).pass())
                    .containsEntry(Resealing.Outcome.SEALED, 3)
                    .containsEntry(Resealing.Outcome.UNREADABLE, 0);
            assertThat(both.getBean(SealAnew.class).pass())
                    .as("a pass may be repeated")
                    .containsEntry(Resealing.Outcome.SEALED, 0)
                    .containsEntry(Resealing.Outcome.CURRENT, 3)
                    .containsEntry(Resealing.Outcome.UNREADABLE, 0);
            assertEverythingIsReadAndFound(both, reference, following.id(), address);
        }
        try (ConfigurableApplicationContext alone = with(NEW)) {
            assertEverythingIsReadAndFound(alone, reference, following.id(), address);
        }
        assertThat(reporter(withTheOldKey, reference).getStatusCode().value())
                .as("the old key opens nothing any more")
                .isEqualTo(409);
        assertThat(withTheOldKey.getBean(SealAnew.class).pass())
                .as("and a pass with it leaves everything as it is")
                .containsEntry(Resealing.Outcome.UNREADABLE, 3);
        try (ConfigurableApplicationContext alone = with(NEW)) {
            assertEverythingIsReadAndFound(alone, reference, following.id(), address);
        }
    }

    private static void assertEverythingIsReadAndFound(
            ApplicationContext service, String reference, String following, String address) {
        assertThat(reporter(service, reference).getBody()).contains("Amina Begum", EMAIL, "0121 496 0000");
        for (String query : List.of("q=" + EMAIL, "q=01214960000", "name=Begum Amina")) {
            assertThat(get(service, "/desk/requests?" + query).getBody())
                    .as(query)
                    .contains(reference);
        }
        Followings followings = service.getBean(Followings.class);
        assertThat(followings.find(following)).map(Following::follower).hasValue(new Follower.Address(address, EMAIL));
        assertThat(followings.addressId(EMAIL)).isEqualTo(address);
        assertThat(service.getBean(Blocks.class).of(List.of(Block.ofEmail(EMAIL))))
                .extracting(Block::whom)
                .containsExactly(new Block.Whom.Known(Block.ofEmail(EMAIL)));
    }

    private static String report(ApplicationContext service) {
        return service.getBean(SubmitRequest.class)
                .submit(new NewRequest(
                        "dog-fouling",
                        new Place(new Point(52.48, -1.9), null, null, null, "the library", null, "E05011118", null),
                        new NewRequest.Account("By the gate", Map.of("seen", List.of("no")), List.of(), List.of()),
                        new Reporter(
                                Channel.PHONE,
                                null,
                                new Contact.Told("Amina Begum", EMAIL, "0121 496 0000"),
                                "agent-1",
                                null,
                                null),
                        false,
                        null))
                .reference()
                .text();
    }

    private static Following follow(ApplicationContext service) {
        Interest ward = new Interest.InWard("E05011118", null);
        service.getBean(FollowByEmail.class)
                .ask(
                        EMAIL,
                        ward,
                        new Idempotency(UUID.randomUUID().toString(), "once"),
                        _ -> new IdempotentReply(202, null, ""));
        Followings followings = service.getBean(Followings.class);
        return followings
                .ofInterest(new Follower.Address(followings.addressId(EMAIL), EMAIL), ward)
                .orElseThrow();
    }

    private static void block(ApplicationContext service) {
        service.getBean(Blocks.class)
                .add(new Block(
                        UUID.randomUUID().toString(),
                        new Block.Whom.Known(Block.ofEmail(EMAIL)),
                        "Threats",
                        "supervisor-1",
                        java.time.Instant.parse("2026-11-23T18:00:00Z"),
                        null));
    }

    private static ResponseEntity<String> reporter(ApplicationContext service, String reference) {
        return get(service, "/requests/" + reference + "/reporter");
    }

    private static ResponseEntity<String> get(ApplicationContext service, String path) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/api/requests/v1")
                .defaultStatusHandler(status -> true, (_, _) -> {})
                .build()
                .get()
                .uri(path)
                .header("Authorization", SUPERVISOR.header())
                .retrieve()
                .toEntity(String.class);
    }

    /** Another instance on the same database. */
    private ConfigurableApplicationContext with(String keys) {
        var platform = (MapPropertySource) environment.getPropertySources().get("test-platform");
        return new SpringApplicationBuilder(ServiceRequestsApplication.class)
                .profiles("test")
                .initializers(context -> {
                    var properties = new java.util.LinkedHashMap<>(platform.getSource());
                    properties.put("server.port", "0");
                    properties.put("brum.service-requests.master-key", keys);
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("another-instance", properties));
                })
                .run();
    }
}
