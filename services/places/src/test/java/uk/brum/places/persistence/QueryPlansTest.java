package uk.brum.places.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.places.SmallCity;
import uk.brum.places.domain.Words;
import uk.brum.testing.BrumServiceTest;

/** What a person waits for goes through an index. */
@BrumServiceTest
class QueryPlansTest {

    @Autowired
    MongoDatabase database;

    @Autowired
    SmallCity city;

    @BeforeEach
    void import_the_city() {
        city.ensureImported();
    }

    @Test
    void finds_by_uprn_through_the_key() {
        assertThat(plan(find("addresses", eq("990000000017")))).contains("IDHACK");
    }

    @Test
    void finds_a_postcode_in_the_order_of_the_street_without_sorting() {
        String plan = plan(find("addresses", and(eq("postcode", "B27 1AC"), gt("order", "a")))
                .sort(ascending("order")));

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }

    @Test
    void finds_streets_by_the_beginnings_of_words() {
        String plan = plan(find("streets", StreetEntries.filter(Words.sought("12 haz moseley b1"))));

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    }

    @Test
    void finds_the_addresses_of_some_streets_without_sorting() {
        String plan = plan(
                find("addresses", in("street", List.of("99000001", "99000002"))).sort(ascending("order")));

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }

    private FindIterable<Document> find(String collection, org.bson.conversions.Bson filter) {
        return database.getCollection(collection).find(filter);
    }

    private static String plan(FindIterable<Document> query) {
        Document explained = query.explain(ExplainVerbosity.QUERY_PLANNER);
        return explained
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }
}
