package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each kind of complaint has its ombudsman; another has it only with a reason. */
class OmbudsmanTest extends RunningComplaints {

    @ParameterizedTest
    @CsvSource({
        "corporate, lgsco, housing-ombudsman, the Local Government",
        "adult-social-care, lgsco, ico, the Local Government",
        "childrens-social-care, lgsco, ico, the Local Government",
        "housing-landlord, housing-ombudsman, lgsco, the Housing Ombudsman",
        "data-protection, ico, lgsco, the Information Commissioner"
    })
    void notices_the_wrong_ombudsman_and_takes_it_with_a_reason(String kind, String right, String wrong, String named) {
        String reference = ofKind(kind);
        assertThat(staffSees(reference).at("/staff/policyAllows/ombudsman").asString())
                .isEqualTo(right);
        Answer elsewhere =
                tryPut(reference, "/ombudsman-cases/24-005-151", SUPERVISOR, "{\"ombudsman\":\"" + wrong + "\"}");
        assertThat(elsewhere.problem()).isEqualTo("other-ombudsman");
        assertThat(elsewhere.text()).contains(named);
        assertThat(staffSees(reference).at("/staff/ombudsmanCases")).isEmpty();

        put(reference, "/ombudsman-cases/24-005-152", SUPERVISOR, "{\"ombudsman\":\"" + right + "\"}");
        JsonNode both = put(
                reference,
                "/ombudsman-cases/24-005-153",
                SUPERVISOR,
                "{\"ombudsman\":\"" + wrong + "\",\"elsewhereBecause\":\"They look at it together.\"}");
        assertThat(both.at("/staff/ombudsmanCases/0").has("elsewhereBecause")).isFalse();
        assertThat(both.at("/staff/ombudsmanCases/1/elsewhereBecause").asString())
                .isEqualTo("They look at it together.");
        assertThat(both.path("history").toString()).contains("Not the one that the policy names");
    }

    @Test
    void an_ordered_remedy_has_its_owner_and_date_from_the_decision_on() {
        String reference = ofKind("data-protection");
        put(reference, "/ombudsman-cases/IC-1", SUPERVISOR, "{\"ombudsman\":\"ico\"}");
        JsonNode decided = put(
                reference,
                "/ombudsman-cases/IC-1/decision",
                SUPERVISOR,
                "{\"decidedOn\":\"2026-11-23\",\"outcome\":\"upheld\",\"summary\":\"Disclosed.\",\"remedies\":["
                        + "{\"id\":\"r-1\",\"kind\":\"apology\",\"description\":\"Say sorry.\",\"owner\":\"legal\",\"due\":\"2026-12-04\"},"
                        + "{\"id\":\"r-2\",\"kind\":\"review\",\"description\":\"Review access.\",\"owner\":\"it\",\"due\":\"2026-12-18\"}]}");
        assertThat(decided.path("remedies"))
                .extracting(one ->
                        one.path("owner").asString() + " " + one.path("due").asString())
                .containsExactly("legal 2026-12-04", "it 2026-12-18");
        clock.set("2026-12-05T08:00:00Z");
        watch.sweep();
        assertThat(get("/remedies?overdue=true&limit=100", SUPERVISOR).ok().text())
                .contains(reference, "r-1")
                .doesNotContain("r-2");

        String another = ofKind("data-protection");
        put(another, "/ombudsman-cases/IC-2", SUPERVISOR, "{\"ombudsman\":\"ico\"}");
        put(
                another,
                "/ombudsman-cases/IC-2/decision",
                SUPERVISOR,
                "{\"decidedOn\":\"2026-11-23\",\"outcome\":\"upheld\",\"summary\":\"Again.\",\"remedies\":["
                        + "{\"id\":\"r-3\",\"kind\":\"apology\",\"description\":\"Say sorry.\",\"owner\":\"legal\",\"due\":\"2026-12-17\"}]}");
        JsonNode page = get("/remedies?limit=1", SUPERVISOR).ok().json();
        put(reference, "/remedies/r-1/proof", SUPERVISOR, "{\"proof\":\"Said.\"}");
        assertThat(get("/remedies?limit=1&cursor=" + page.path("nextCursor").asString(), SUPERVISOR)
                        .ok()
                        .text())
                .as("passes nothing over though the first page has changed")
                .contains(another);
    }

    private String ofKind(String kind) {
        return post(
                        "/complaints",
                        AMINA,
                        "{\"kind\":\"" + kind + "\",\"words\":\"W.\",\"complainants\":[{\"name\":\"Amina Begum\"}]}")
                .ok()
                .json()
                .path("reference")
                .asString();
    }
}
