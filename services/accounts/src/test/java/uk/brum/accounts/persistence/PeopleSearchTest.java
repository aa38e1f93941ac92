package uk.brum.accounts.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Sought;
import uk.brum.accounts.domain.StaffSought;
import uk.brum.testing.BrumServiceTest;

/** People are found by what lies sealed, through an index, and the index tells nothing. */
@BrumServiceTest
class PeopleSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @Autowired
    private MongoPeople people;

    @Autowired
    private MongoAccessLog accesses;

    @Autowired
    private MongoDatabase database;

    /** A word that is in no other test's name. */
    private final String family = "X" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void finds_by_whole_words_that_all_match() {
        Person zoe = opened("Zoë " + family + "-Smith", "900001");
        opened("Amina " + family, "900002");

        assertThat(named("smith " + family + " zoe")).containsExactly(zoe.id());
        assertThat(named(family.toLowerCase(java.util.Locale.ROOT))).hasSize(2);
        assertThat(named("zoe amina " + family)).isEmpty();
        assertThat(named(family.substring(0, 10))).isEmpty();
    }

    @Test
    void finds_by_address_and_by_property_and_by_both_with_a_name() {
        String uprn = String.valueOf(Math.abs(family.hashCode()) + 1L);
        Person amina = opened("Amina " + family, uprn);
        Person sam = opened("Sam " + family, uprn);

        assertThat(ids(new Sought(null, null, uprn))).containsExactlyInAnyOrder(amina.id(), sam.id());
        assertThat(ids(new Sought(NameWords.of("sam"), null, uprn))).containsExactly(sam.id());
        assertThat(ids(new Sought(null, amina.email(), null))).containsExactly(amina.id());
        assertThat(ids(new Sought(null, amina.email(), "1"))).isEmpty();
        assertThat(people.find(new Sought(null, null, uprn), 1)).hasSize(1);
    }

    @Test
    void follows_a_new_name_and_a_property_that_goes() {
        Person amina = opened("Amina " + family, "900003");

        Person stored = people.find(amina.id()).orElseThrow();
        people.save(stored.renamed("Amina Khan" + family));
        stored = people.find(amina.id()).orElseThrow();
        people.save(stored.unlinking("900003"));

        assertThat(named("amina " + family)).isEmpty();
        assertThat(named("khan" + family)).containsExactly(amina.id());
        assertThat(ids(new Sought(NameWords.of("khan" + family), null, "900003")))
                .isEmpty();
    }

    @Test
    void makes_accounts_findable_that_were_opened_before_names_were_indexed() {
        Person old = opened("Amina " + family, "900004");
        database.getCollection("people")
                .updateOne(
                        Filters.eq("_id", old.id().value()),
                        Updates.combine(Updates.unset(FoundBy.NAME_KEYS), Updates.unset(FoundBy.MASTER_KEYS)));
        assertThat(named(family)).isEmpty();

        assertThat(people.sealAnew().sealed()).isPositive();

        assertThat(named(family)).containsExactly(old.id());
        assertThat(people.find(old.id()).orElseThrow().name()).isEqualTo("Amina " + family);
        assertThat(people.underOtherKeys().first()).isNull();
    }

    @Test
    void reads_nothing_without_an_index() {
        opened("Amina " + family, "900005");
        usesAnIndex(people.question(new Sought(NameWords.of("amina begum"), null, null)));
        usesAnIndex(people.question(new Sought(null, null, "900005")));
        usesAnIndex(people.question(new Sought(NameWords.of("amina"), null, "900005")));
        usesAnIndex(people.question(new StaffSought(null, StaffSought.STAFF, null, Set.of())));
        assertThat(plan(people.question(
                        new Sought(null, EmailAddress.of("a@example.org").orElseThrow(), "900005"))))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        usesAnIndex(people.underOtherKeys());
        usesAnIndex(accesses.question(PersonId.next()));
    }

    @Test
    void keeps_keyed_digests_of_words_that_nobody_else_can_make() {
        Person amina = opened("Amina Amina " + family, "900006");

        List<String> keys = database.getCollection("people")
                .find(Filters.eq("_id", amina.id().value()))
                .first()
                .getList(FoundBy.NAME_KEYS, String.class);

        assertThat(keys).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.length() == 43);
        assertThat(keys).doesNotContain(uk.brum.accounts.secrets.Digests.sha256("amina"));
    }

    private static void usesAnIndex(FindIterable<Document> question) {
        assertThat(plan(question)).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }

    private static String plan(FindIterable<Document> question) {
        return question.explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }

    private Person opened(String name, String uprn) {
        Change change = Person.openQuietly(
                EmailAddress.of(Accounts.freshEmail()).orElseThrow(),
                name,
                "hash",
                Set.of(),
                List.of(new LinkedProperty(uprn, "Home", NOW)),
                NOW);
        assertThat(people.open(change)).isTrue();
        return change.person();
    }

    private List<PersonId> named(String words) {
        return ids(new Sought(NameWords.of(words), null, null));
    }

    private List<PersonId> ids(Sought sought) {
        return people.find(sought, 100).stream().map(Person::id).toList();
    }
}
