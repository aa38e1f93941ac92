package uk.brum.accounts.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.AccountsApplication;
import uk.brum.accounts.application.CareForPeople;
import uk.brum.accounts.application.Links;
import uk.brum.accounts.domain.Adjustments;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.Sought;
import uk.brum.accounts.secrets.SealAnew;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.TestServers;

/** The service with its old key, with both, and with the new one alone, one after the other on the same database. */
@BrumServiceTest
class ChangingTheMasterKeyTest {

    private static final String OLD = "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=";
    private static final String NEW = "bmV3LW1hc3Rlci1rZXktb2YtMzItYnl0ZXMtb25seS4=";
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Adjustments LARGE_PRINT =
            new Adjustments("ur", Set.of(Adjustments.Need.LARGE_PRINT), Set.of(), "After 5");

    @Autowired
    ConfigurableEnvironment environment;

    private final MongoDatabase database = TestServers.freshDatabase("accounts-keys");
    private final EmailAddress email = EmailAddress.of(Accounts.freshEmail()).orElseThrow();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void what_the_old_key_sealed_is_read_with_both_sealed_anew_and_read_without_the_old_one() throws Exception {
        try (ConfigurableApplicationContext old = with(OLD)) {
            Person amina = opened(old);
            Confirmation asked = asked(old);
            String link = old.getBean(Links.class).of(asked);
            List<String> signing = signing(old);

            try (ConfigurableApplicationContext both = with(NEW + "," + OLD)) {
                assertEverythingIsReadAndFound(both, amina, asked, link, signing);
                assertThat(both.getBean(SealAnew.class).pass().unreadable()).isZero();
                assertThat(both.getBean(SealAnew.class).pass().sealed())
                        .as("a pass may be repeated")
                        .isZero();
                assertEverythingIsReadAndFound(both, amina, asked, link, signing);
                assertThat(openedTwice(both)).isFalse();
            }
            try (ConfigurableApplicationContext alone = with(NEW)) {
                assertEverythingIsReadAndFound(
                        alone, amina, asked, alone.getBean(Links.class).of(asked), signing);
                alone.getBean(SealAnew.class).pass();
                assertThat(old.getBean(People.class).findByEmail(email))
                        .as("no digest of the old key is left")
                        .isEmpty();
            }
            assertThatThrownBy(() -> old.getBean(People.class).find(amina.id()))
                    .as("the old key opens nothing any more")
                    .isInstanceOf(IllegalStateException.class);
            assertThat(old.getBean(SealAnew.class).pass().unreadable())
                    .as("and a pass with it leaves everything as it is")
                    .isGreaterThanOrEqualTo(3);
            assertThat(old.getBean(SealAnew.class).pass().sealed()).isZero();
            try (ConfigurableApplicationContext alone = with(NEW)) {
                assertEverythingIsReadAndFound(
                        alone, amina, asked, alone.getBean(Links.class).of(asked), signing);
            }
        }
    }

    private void assertEverythingIsReadAndFound(
            ApplicationContext service, Person amina, Confirmation asked, String link, List<String> signing)
            throws Exception {
        People people = service.getBean(People.class);
        Person read = people.find(amina.id()).orElseThrow();
        assertThat(read.name()).isEqualTo("Amina Begum");
        assertThat(read.email()).isEqualTo(email);
        assertThat(read.properties()).extracting(LinkedProperty::label).containsExactly("Home");
        assertThat(read.care().adjustments()).isEqualTo(LARGE_PRINT);
        assertThat(people.findByEmail(email)).map(Person::id).hasValue(amina.id());
        assertThat(people.find(new Sought(NameWords.of("begum amina"), null, null), 20))
                .extracting(Person::id)
                .containsExactly(amina.id());
        assertThat(people.open(Person.openQuietly(email, "Another", "hash", Set.of(), List.of(), NOW)))
                .as("one account for an address")
                .isFalse();
        String token = link.substring(link.indexOf("token=") + "token=".length());
        assertThat(service.getBean(Links.class)
                        .open(asked.id().value(), token, asked.purpose())
                        .email())
                .isEqualTo(email);
        assertThat(signing(service)).isEqualTo(signing);
    }

    /** Two instances at the step between the keys, the one with this key first and the other with that. */
    private static boolean openedTwice(ApplicationContext newFirst) {
        People oldFirst = new MongoPeople(
                newFirst.getBean(AggregateStores.class), MasterKeys.ofBase64("accounts", OLD + "," + NEW));
        Change change = Person.openQuietly(
                EmailAddress.of(Accounts.freshEmail()).orElseThrow(), "Sam", "hash", Set.of(), List.of(), NOW);
        Person sam = change.person();
        assertThat(oldFirst.open(change)).isTrue();
        return newFirst.getBean(People.class)
                .open(Person.openQuietly(sam.email(), "Sam", "hash", Set.of(), List.of(), NOW));
    }

    private Person opened(ApplicationContext service) {
        Change change = Person.openQuietly(
                email, "Amina Begum", "hash", Set.of(), List.of(new LinkedProperty("100070000001", "Home", NOW)), NOW);
        assertThat(service.getBean(People.class).open(change)).isTrue();
        Person amina = change.person();
        service.getBean(CareForPeople.class).adjust(amina.id(), 0, LARGE_PRINT, amina.id());
        return amina;
    }

    private Confirmation asked(ApplicationContext service) {
        Confirmation asked = Confirmation.signUp(email, null, Instant.now());
        service.getBean(Confirmations.class).send(asked);
        return asked;
    }

    /** The names of the keys that sign. */
    private static List<String> signing(ApplicationContext service) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return JWKSet.load(
                        URI.create("http://127.0.0.1:" + port + "/oauth2/jwks").toURL())
                .getKeys()
                .stream()
                .map(com.nimbusds.jose.jwk.JWK::getKeyID)
                .toList();
    }

    private ConfigurableApplicationContext with(String keys) {
        MapPropertySource platform =
                (MapPropertySource) environment.getPropertySources().get("test-platform");
        return new SpringApplicationBuilder(AccountsApplication.class)
                .profiles("test")
                .initializers(context -> {
                    Map<String, Object> properties = new LinkedHashMap<>(platform.getSource());
                    properties.put("server.port", "0");
                    properties.put("brum.database", database.getName());
                    properties.put("brum.accounts.master-key", keys);
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("another-instance", properties));
                })
                .run();
    }
}
