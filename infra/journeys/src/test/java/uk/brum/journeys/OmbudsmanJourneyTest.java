package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.PlatformStatus;

/** A complaint from the first word to the ombudsman's decision, through the gateway, with the letters as they arrive. */
class OmbudsmanJourneyTest {

    private static final String ROOT = "/api/complaints/v1";
    private static final String COMPLAINTS = ROOT + "/complaints";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final PlatformStatus.Resident demo =
            Journey.STATUS.demo().residents().getFirst();

    @Test
    void a_missed_bin_goes_through_both_stages_and_to_the_ombudsman() throws Exception {
        Signed resident = Signed.resident(0);
        Signed agent = Signed.staff("agent");
        Signed supervisor = Signed.staff("supervisor");
        String report = reportsMissedBin(resident);
        String one = COMPLAINTS + "/" + complains(resident, report);
        String reference = one.substring(one.lastIndexOf('/') + 1);
        assertThat(words("We received your complaint " + reference)).contains("By ", "we will write to tell you");

        acknowledged(one, agent, reference);
        extended(one, agent, reference);
        answered(one, agent, 1);
        agent.put(one + "/remedies/sorry", """
                        {"kind":"apology","description":"A letter of the head of service","owner":"waste-service","due":"%s"}""".formatted(TODAY.plusDays(20))).ok();
        agent.put(one + "/response", "{\"summary\":\"The crew left it out. We are sorry.\"}")
                .ok();
        assertThat(words("Our answer to your complaint " + reference))
                .contains(
                        "We uphold your complaint.",
                        "Our reasons: The crew sheet says so.",
                        "A letter of the head of service, by",
                        "You can ask us to look at your complaint again at stage 2",
                        "Local Government and Social Care Ombudsman");

        lookedAtAgain(one, resident, agent, supervisor, reference);
        agent.put(one + "/remedies/sorry/proof", "{\"proof\":\"Sent today.\"}").ok();
        beforeTheOmbudsman(one, agent);

        assertThat(resident.get("/api/bins/v1/missed-collections/" + report)
                        .ok()
                        .path("state")
                        .asString())
                .as("the report went on meanwhile")
                .isEqualTo("reported");
        assertThat(resident.get(one + "/letters/response-2/pdf").text()).startsWith("%PDF-");
        assertThat(Signed.resident(1).get(one).problem()).isEqualTo("complaint-unknown");
        assertThat(agent.get(COMPLAINTS + "?origin=" + report).ok().toString()).contains(reference);
        assertThat(supervisor.get(ROOT + "/board").ok().path("open").isInt()).isTrue();
        assertThat(Journey.get(Journey.gateway() + ROOT + "/open-data").statusCode())
                .isEqualTo(200);
        assertThat(supervisor.get(ROOT + "/reports/" + year()).status()).isEqualTo(200);
    }

    @Test
    void a_letter_that_lay_too_long_is_a_breach_and_its_answers_go_by_post() throws Exception {
        Signed agent = Signed.staff("agent");
        Instant received = Instant.now().minus(30, ChronoUnit.DAYS);
        String reference = agent.post(COMPLAINTS, """
                        {"kind":"corporate","channel":"letter","receivedAt":"%s","words":"My bins are never put back.",
                         "complainants":[{"name":"Jean Example","address":"1 Practice Street\\nBirmingham"}],
                         "needs":{"adjustments":["large print"],"preferredContact":"post"}}""".formatted(received))
                .ok()
                .path("reference")
                .asString();

        JsonNode found = agent.get(COMPLAINTS + "/" + reference).ok();
        assertThat(found.path("history"))
                .extracting(line -> line.path("what").asString())
                .contains("clock-breached");
        assertThat(agent.get(COMPLAINTS + "?q=jean%20example&clock=breached")
                        .ok()
                        .toString())
                .contains(reference);
        assertThat(agent.get(ROOT + "/letters-to-post?limit=100").ok().path("items"))
                .filteredOn(letter -> letter.path("reference").asString().equals(reference))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.path("letterId").asString()).isEqualTo("receipt-1");
                    assertThat(letter.at("/to/address").asString()).startsWith("1 Practice Street");
                    assertThat(letter.path("adjustments").toString()).contains("large print");
                });
        String letter = COMPLAINTS + "/" + reference + "/letters/receipt-1";
        assertThat(agent.get(letter + "/pdf").text()).startsWith("%PDF-");
        assertThat(agent.put(letter + "/posting", "{\"postedOn\":\"" + TODAY + "\"}")
                        .problem())
                .as("it was asked for in large print")
                .isEqualTo("need-not-met");
        agent.put(letter + "/posting", "{\"postedOn\":\"" + TODAY + "\",\"how\":\"Printed in 18 point.\"}")
                .ok();
        assertThat(agent.get(ROOT + "/letters-to-post?limit=100").ok().toString())
                .doesNotContain(reference);
    }

    @Test
    void what_a_complaint_grew_out_of_must_be_there_and_theirs() throws Exception {
        String report = reportsMissedBin(Signed.resident(0));

        assertThat(Signed.resident(0)
                        .post(COMPLAINTS, complaint("MB-2222-2222"))
                        .problem())
                .isEqualTo("origin-unknown");
        assertThat(Signed.resident(1).post(COMPLAINTS, complaint(report)).problem())
                .isEqualTo("origin-unknown");
    }

    private static String reportsMissedBin(Signed resident) throws Exception {
        Journey.Missed missed = Journey.reportable();
        JsonNode options = resident.get("/api/bins/v1/properties/" + missed.uprn() + "/missed-collections/options")
                .ok()
                .path("options");
        for (JsonNode option : options) {
            if (option.path("reportable").asBoolean()
                    && option.path("collectionDate")
                            .asString()
                            .equals(missed.date().toString())) {
                return resident.post(
                                "/api/bins/v1/missed-collections",
                                "{\"uprn\":\"%s\",\"stream\":\"%s\",\"collectionDate\":\"%s\"}"
                                        .formatted(
                                                missed.uprn(),
                                                option.path("stream").asString(),
                                                missed.date()))
                        .ok()
                        .path("reference")
                        .asString();
            }
        }
        throw new AssertionError("It cannot be reported any more: " + options);
    }

    private static String complaint(String report) {
        return """
                {"kind":"corporate","words":"It is always our road that is left out, and nobody tells us why.",
                 "complainants":[{"name":"Robin O'Neill"}],"origin":{"kind":"bin-report","reference":"%s"}}""".formatted(report);
    }

    private static String complains(Signed resident, String report) throws Exception {
        JsonNode receipt = resident.post(COMPLAINTS, complaint(report)).ok();
        assertThat(receipt.path("explanation").asString()).contains("5 working days");
        return receipt.path("reference").asString();
    }

    private void acknowledged(String one, Signed agent, String reference) throws Exception {
        JsonNode seen =
                agent.put(one + "/acknowledgement", """
                        {"points":["The road was left out.","Nobody said why."],"outcomeSought":"Collections that happen.","handler":"%s"}""".formatted(agent.id())).ok();
        assertThat(seen.at("/origin/checked").asString()).isEqualTo("yes");
        agent.put(one + "/agreement", "{\"agreement\":\"agreed\"}").ok();
        assertThat(words("We have your complaint " + reference))
                .contains("The road was left out.", "Nobody said why.", "We will answer by", "10 working days");
    }

    private void extended(String one, Signed agent, String reference) throws Exception {
        LocalDate due = LocalDate.parse(agent.get(one).ok().at("/clock/due").asString());
        agent.put(
                        one + "/extension",
                        "{\"until\":\"%s\",\"reason\":\"The depot must be visited.\"}".formatted(due.plusDays(7)))
                .ok();
        assertThat(words("We need longer to answer your complaint " + reference))
                .contains("The depot must be visited.", "The new date", "Ombudsman", "Website: ", "Phone: ");
    }

    private static void answered(String one, Signed handler, int stage) throws Exception {
        if (stage > 1) {
            handler.put(one + "/assessment", "{\"plan\":\"Visit the depot.\"}").ok();
        }
        for (int point = 1; point <= 2; point++) {
            handler.put(
                            one + "/points/" + point + "/answer",
                            "{\"answer\":\"It was.\",\"decision\":\"upheld\",\"reasons\":\"The crew sheet says so.\"}")
                    .ok();
        }
    }

    private void lookedAtAgain(String one, Signed resident, Signed agent, Signed supervisor, String reference)
            throws Exception {
        resident.put(one + "/escalation", "{\"why\":\"It happened again this week.\"}")
                .ok();
        assertThat(words("You asked us to look at your complaint again " + reference))
                .contains("Your complaint is now at stage 2", "By ");
        assertThat(agent.put(one + "/handler", "{\"handler\":\"" + agent.id() + "\"}")
                        .problem())
                .isEqualTo("same-handler");
        agent.put(one + "/acknowledgement", "{\"points\":[],\"handler\":\"" + supervisor.id() + "\"}")
                .ok();
        answered(one, supervisor, 2);
        supervisor
                .put(one + "/response", "{\"summary\":\"We were at fault again.\"}")
                .ok();
        assertThat(words("Our final answer to your complaint " + reference))
                .contains(
                        "It is our final answer",
                        "You can now complain to the Local Government and Social Care Ombudsman");
    }

    private static void beforeTheOmbudsman(String one, Signed agent) throws Exception {
        String lgsco = one + "/ombudsman-cases/26-000-001";
        agent.put(lgsco, "{\"ombudsman\":\"lgsco\"}").ok();
        agent.put(
                        lgsco + "/information-requests/first",
                        "{\"what\":\"The crew sheets.\",\"due\":\"%s\"}".formatted(TODAY.plusDays(20)))
                .ok();
        agent.put(lgsco + "/information-requests/first/answer", "{}").ok();
        agent.put(lgsco + "/decision", """
                        {"decidedOn":"%s","outcome":"upheld","summary":"Fault causing injustice.","remedies":[
                         {"id":"lgsco-payment","kind":"payment","description":"For the injustice","pence":20000,
                          "owner":"waste-service","due":"%s"}]}""".formatted(TODAY, TODAY.plusDays(28))).ok();
        assertThat(agent.get(ROOT + "/remedies?limit=100").ok().toString()).contains("lgsco-payment");
        JsonNode complied = agent.put(one + "/remedies/lgsco-payment/proof", "{\"proof\":\"Paid today.\"}")
                .ok();
        assertThat(complied.path("remedies"))
                .allSatisfy(
                        remedy -> assertThat(remedy.path("done").asBoolean()).isTrue());
    }

    /** The text of the email with that subject, once it is there. */
    private String words(String subject) {
        await("an email about " + subject)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Journey.mails(demo.email()).stream()
                        .anyMatch(mail -> mail.path("subject").asString().contains(subject)));
        return Journey.mail(demo.email(), subject).path("text").asString().replaceAll("\\s+", " ");
    }

    private static String year() {
        int begins = TODAY.getMonthValue() < 4 ? TODAY.getYear() - 1 : TODAY.getYear();
        return begins + "-" + (begins + 1) % 100;
    }
}
