package uk.brum.binschedules.reminders.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Choice;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.testing.BrumServiceTest;

/** Instances with the old master key, with both, and with the new one alone, on one database. */
@BrumServiceTest
class ChangingTheMasterKeyTest {

    private static final String OLD = "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=";
    private static final String NEW = "bmV3LW1hc3Rlci1rZXktb2YtMzItYnl0ZXMtb25seS4=";
    private static final LocalDate NOTHING_TOLD = LocalDate.parse("2026-11-23");

    @Autowired
    AggregateStores stores;

    @Autowired
    MongoDatabase database;

    private final String email = UUID.randomUUID() + "@example.test";
    private final Uprn home = new Uprn(990_000_000_017L);

    /** An instance of the service as far as reminders go. */
    private record Instance(SealedAddresses addresses, MongoReminders reminders) {

        int pass() {
            return new SealAddressesAnew(reminders, addresses).pass();
        }
    }

    @Test
    void what_the_old_key_sealed_is_read_with_both_sealed_anew_and_read_without_the_old_one() {
        Instance old = with(OLD);
        Reminder asked = asked(old, "day-before-18:00");
        assertThat(old.reminders().confirm(asked, NOTHING_TOLD, null)).isTrue();

        assertThat(read(with(NEW), asked))
                .as("the new key alone does not open it yet")
                .isNull();
        Instance both = with(NEW + "," + OLD);
        assertReadAndFound(both, asked);
        assertThat(both.pass()).isZero();
        assertThat(new SealAddressesAnew(both.reminders(), both.addresses())
                        .underOtherKeys()
                        .first())
                .isNull();
        assertReadAndFound(both, asked);

        Instance alone = with(NEW);
        alone.pass();
        assertReadAndFound(alone, asked);
        assertThat(old.pass())
                .as("a pass with the old key leaves everything as it is")
                .isEqualTo(1);
        assertReadAndFound(alone, asked);
        assertThat(old.reminders().countOf(old.reminders().address(email)))
                .as("no digest of the old key is left")
                .isZero();
    }

    @Test
    void an_address_gets_one_reminder_of_a_home_while_instances_have_different_keys_first() {
        Instance oldFirst = with(OLD + "," + NEW);
        Instance newFirst = with(NEW + "," + OLD);
        Reminder first = asked(oldFirst, "day-before-18:00");
        Reminder second = asked(newFirst, "day-before-20:00");

        assertThat(oldFirst.reminders().confirm(first, NOTHING_TOLD, null)).isTrue();
        assertThat(newFirst.reminders().confirm(second, NOTHING_TOLD, null)).isFalse();
        assertThat(newFirst.reminders().active(second)).map(Reminder::id).hasValue(first.id());
    }

    @Test
    void what_a_stopped_reminder_told_is_known_under_the_next_key() {
        Instance old = with(OLD);
        Reminder asked = asked(old, "day-before-18:00");
        old.reminders().confirm(asked, NOTHING_TOLD, null);
        Telling telling = new Telling(LocalDate.parse("2026-12-01"), 0, "+food", Set.of("slot"));
        old.reminders().tell(old.reminders().find(asked.id()).orElseThrow(), telling);
        assertThat(old.reminders().stop(asked)).as("somebody was faster").isFalse();
        old.reminders().stop(old.reminders().find(asked.id()).orElseThrow());

        Instance both = with(NEW + "," + OLD);
        assertThat(both.reminders().toldBefore(both.reminders().address(email), home))
                .hasValueSatisfying(told -> assertThat(told.telling()).isEqualTo(telling));
    }

    private void assertReadAndFound(Instance instance, Reminder asked) {
        MongoReminders reminders = instance.reminders();
        assertThat(read(instance, asked)).isEqualTo(email);
        Subscriber.Address address = reminders.address(email);
        assertThat(reminders.countOf(address)).isOne();
        Reminder again = reminder(address, "day-before-20:00");
        assertThat(reminders.active(again)).map(Reminder::id).hasValue(asked.id());
        assertThat(again.subscriber().key()).isNotBlank();
        Reminder second = asked(instance, "day-before-20:00");
        assertThat(reminders.confirm(second, NOTHING_TOLD, null))
                .as("one of a home")
                .isFalse();
        reminders.forget(second.id());
    }

    private static String read(Instance instance, Reminder asked) {
        return instance.reminders()
                .find(asked.id())
                .map(Reminder::subscriber)
                .map(Subscriber.Address.class::cast)
                .orElseThrow()
                .email();
    }

    private Reminder asked(Instance instance, String when) {
        Reminder asked = reminder(instance.reminders().address(email), when);
        instance.reminders()
                .store(
                        asked,
                        new Idempotency(UUID.randomUUID().toString(), "once"),
                        _ -> new IdempotentReply(202, null, ""));
        return asked;
    }

    private Reminder reminder(Subscriber.Address address, String when) {
        Instant now = Instant.now();
        return new Reminder(
                UUID.randomUUID().toString(),
                home,
                address,
                new Choice(ReminderTime.of(when).orElseThrow(), Set.of()),
                new CalendarKey("plan", "E05011154", Set.of()),
                now,
                UUID.randomUUID().toString(),
                new Reminder.Confirmation(UUID.randomUUID().toString(), now.plus(Duration.ofDays(2))),
                NOTHING_TOLD,
                null,
                new Reminder.Version(1, 1));
    }

    private Instance with(String keys) {
        SealedAddresses addresses = new SealedAddresses(MasterKeys.ofBase64("bin-schedules", keys));
        return new Instance(addresses, new MongoReminders(stores, addresses, new MongoTold(database, addresses)));
    }

    @BeforeEach
    void nobody_is_reminded_yet() {
        List.of("reminders", "remindersTold")
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
    }
}
