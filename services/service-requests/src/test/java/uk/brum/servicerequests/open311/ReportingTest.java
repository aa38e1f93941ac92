package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.open311.Conforms.Source.MYSOCIETY;
import static uk.brum.servicerequests.open311.Conforms.Source.SPECIFICATION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.open311.application.ContractorSays;
import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.ExternalId;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Visibility;
import uk.brum.workingtime.WorkingDays;

/** Reports through Open311: what is taken, what is refused, what is shown and what never is. */
class ReportingTest extends Open311Service {

    @Autowired
    Requests requests;

    @Autowired
    ChangeRequest change;

    @Autowired
    ContractorSays contractorSays;

    @Test
    @Conforms(
            to = SPECIFICATION,
            rule = "A POST answers a service_request_id and no token, and the request can be read at once")
    void answers_a_reference_that_can_be_read_at_once() {
        JsonNode made = post("requests.json", form("read at once")).ok().json().get(0);
        assertThat(made.has("token")).isFalse();
        assertThat(made.path("service_notice").asString()).startsWith("We aim to deal with it by ");
        String reference = made.path("service_request_id").asString();
        assertThat(get("requests/" + reference + ".json")
                        .ok()
                        .json()
                        .get(0)
                        .path("description")
                        .asString())
                .isEqualTo("read at once");
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "A missing or unknown api_key is refused with 403, and reading needs none")
    void refuses_a_report_without_a_good_key() {
        assertThat(post("requests.json", POTHOLE + "&" + PLACE).errors(403)).hasSize(1);
        assertThat(post("requests.json", "api_key=guess&" + POTHOLE + "&" + PLACE)
                        .errors(403))
                .hasSize(1);
        var ended = issueKeys
                .issue("ended-app", "Ended app", null, "administrator-1")
                .orElseThrow();
        assertThat(issueKeys.end(ended.key().id())).isTrue();
        assertThat(post("requests.json", "api_key=" + ended.secret() + "&" + POTHOLE + "&" + PLACE)
                        .errors(403))
                .hasSize(1);
        assertThat(get("services.json").status()).isEqualTo(200);
    }

    @Test
    void takes_the_key_from_a_header_too() {
        assertThat(post(
                                "requests.json",
                                "application/x-www-form-urlencoded",
                                escaped(POTHOLE + "&" + PLACE + "&description=header")
                                        .getBytes(StandardCharsets.UTF_8),
                                "X-Open311-Key",
                                key())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | lat=52.4431&long=-1.8873 | service_code is missing.",
                "404 | service_code=gulls&lat=52.4431&long=-1.8873 | There is no service",
                "400 | service_code=pothole | Say where it is",
                "400 | service_code=pothole&lat=52.4431 | lat and long must come together.",
                "400 | service_code=pothole&lat=NaN&long=-1.8 | lat must be a number",
                "400 | service_code=pothole&lat=1e1&long=-1.8 | lat must be a number",
                "400 | service_code=pothole&lat=52&long=181 | long must be a number",
                "400 | service_code=pothole&address_id=12A | address_id must be a UPRN",
                "400 | service_code=pothole&lat=52&long=-1&attribute[danger]=maybe | attribute[danger]",
                "400 | service_code=pothole&lat=52&long=-1&attribute[danger]=life | Call 999 now.",
                "400 | service_code=allotment&lat=52&long=-1 | attribute["
            })
    void refuses_what_makes_no_sense_in_plain_words(int status, String form, String part) {
        assertThat(post("requests.json", "api_key=" + key() + "&" + form).errors(status))
                .anySatisfy(text -> assertThat(text).contains(part));
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "A description has 4,000 characters at most")
    void refuses_a_description_that_is_too_long() {
        assertThat(post("requests.json", form("ö".repeat(4_000))).status()).isEqualTo(200);
        assertThat(post("requests.json", form("ö".repeat(4_001))).errors(400))
                .containsExactly("description may have 4000 characters at most.");
    }

    @Test
    void refuses_a_body_that_is_not_a_form() {
        assertThat(post("requests.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .errors(415))
                .hasSize(1);
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "start_date and end_date may not span more than 90 days")
    void refuses_a_span_of_more_than_90_days() {
        assertThat(get("requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z")
                        .status())
                .isEqualTo(200);
        assertThat(get("requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:01Z")
                        .errors(400))
                .containsExactly("start_date and end_date may not span more than 90 days.");
        assertThat(get("requests.json?start_date=tomorrow&status=lost&page=0&page_size=1001")
                        .errors(400))
                .hasSize(4);
    }

    @Test
    void makes_one_report_when_an_impatient_client_posts_it_again() throws Exception {
        String form = form("impatient " + System.nanoTime());
        Set<String> references = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> posts = java.util.Collections.nCopies(
                    8,
                    () -> post("requests.json", form)
                            .ok()
                            .json()
                            .get(0)
                            .path("service_request_id")
                            .asString());
            for (var posted : threads.invokeAll(posts)) {
                references.add(posted.get());
            }
        }
        assertThat(references).hasSize(1);
        assertThat(post("requests.xml", form).texts("service_request_id")).containsExactlyElementsOf(references);
        assertThat(post("requests.json", form + "!")
                        .json()
                        .get(0)
                        .path("service_request_id")
                        .asString())
                .isNotIn(references);
        String other = newKey(null);
        assertThat(post("requests.json", form.replace(key(), other))
                        .json()
                        .get(0)
                        .path("service_request_id")
                        .asString())
                .isNotIn(references);
    }

    @Test
    void never_shows_who_reported() {
        String reference = post(
                        "requests.json",
                        form("canary") + "&first_name=Canary&last_name=Yellowbird&email=canary@brum.example"
                                + "&phone=0121 496 0123&device_id=device-canary&account_id=account-canary")
                .ok()
                .json()
                .get(0)
                .path("service_request_id")
                .asString();
        ServiceRequest stored =
                requests.find(Reference.of(reference).orElseThrow()).orElseThrow();
        assertThat(stored.reporter().contact())
                .isInstanceOfSatisfying(
                        Contact.Told.class, told -> assertThat(told.email()).isEqualTo("canary@brum.example"));
        for (String path : List.of(
                "requests/" + reference + ".json?extensions=true",
                "requests/" + reference + ".xml?extensions=true",
                "requests.json?extensions=true&service_request_id=" + reference,
                "servicerequestupdates.json?service_request_id=" + reference,
                "tokens/" + reference + ".json")) {
            assertThat(get(path).ok().text())
                    .doesNotContain("Canary", "Yellowbird", "canary@", "0123", "device-canary", "account-canary");
        }
    }

    @Test
    void never_shows_a_private_request() {
        String reference = report("private");
        apply(
                reference,
                request -> Corrections.shownTo(request, Visibility.PRIVATE, "A home is named.", act("agent-1")));
        assertThat(get("requests/" + reference + ".json").errors(404)).hasSize(1);
        assertThat(get("tokens/" + reference + ".json").errors(404)).hasSize(1);
        assertThat(get("requests.json?service_request_id=" + reference).json()).isEmpty();
        assertThat(get("requests.json").text()).doesNotContain(reference);
        assertThat(get("servicerequestupdates.json").text()).doesNotContain(reference);
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "updated_datetime of a closed request is the moment it was closed")
    void tells_when_a_request_was_closed() {
        String reference = report("closed");
        Instant closed = Instant.parse("2026-11-23T18:00:00Z");
        apply(
                reference,
                request -> request.closed(
                        new Closing(Ending.NOT_OURS, closed, "The canal is looked after by its trust.", null),
                        Set.of(),
                        WorkingDays.known(),
                        new Act(closed, "agent-1")));
        apply(reference, request -> request.noted(Audience.STAFF, "Secret", act("agent-1")));
        JsonNode shown =
                get("requests/" + reference + ".json?extensions=true").json().get(0);
        assertThat(shown.path("status").asString()).isEqualTo("closed");
        assertThat(shown.path("updated_datetime").asString()).isEqualTo("2026-11-23T18:00:00Z");
        assertThat(shown.path("status_notes").asString()).isEqualTo("The canal is looked after by its trust.");
        assertThat(shown.toString()).doesNotContain("Secret");
    }

    @Test
    @Conforms(to = MYSOCIETY, rule = "servicerequestupdates tells public updates of a span with their states")
    void tells_what_happened() {
        String reference = report("updates");
        apply(reference, request -> request.acknowledged(act("agent-1")));
        apply(reference, request -> request.started("A crew is on its way.", act("agent-1")));
        apply(reference, request -> request.noted(Audience.STAFF, "Secret", act("agent-1")));
        JsonNode updates = get("servicerequestupdates.json?service_request_id=" + reference)
                .ok()
                .json();
        assertThat(updates)
                .extracting(update -> update.path("status").asString())
                .containsExactly("INVESTIGATING", "IN_PROGRESS");
        assertThat(updates.get(1).path("description").asString()).isEqualTo("A crew is on its way.");
        Answer xml = get("servicerequestupdates.xml?start_date=" + Instant.now().minusSeconds(600));
        assertThat(xml.xml().getNodeName()).isEqualTo("service_request_updates");
        assertThat(xml.texts("service_request_id")).contains(reference);
        assertThat(xml.text()).doesNotContain("Secret");
        assertThat(get("servicerequestupdates.json?end_date=2026-01-01T00:00:00Z")
                        .json())
                .isEmpty();
    }

    @Test
    @Conforms(to = MYSOCIETY, rule = "An update that is posted again with its update_id is taken once")
    void takes_a_comment_once_for_staff() {
        String reference = report("comment");
        String comment = "api_key=" + key() + "&service_request_id=" + reference
                + "&update_id=app-1&description=It is bigger now, says Ann.";
        for (int i = 0; i < 2; i++) {
            assertThat(post("servicerequestupdates.json", comment)
                            .ok()
                            .json()
                            .get(0)
                            .path("update_id")
                            .asString())
                    .isEqualTo("app-1");
        }
        assertThat(find(reference).history())
                .filteredOn(entry -> entry.text().equals("It is bigger now, says Ann."))
                .singleElement()
                .satisfies(entry -> assertThat(entry.audience()).isEqualTo(Audience.STAFF));
        assertThat(get("requests/" + reference + ".json?extensions=true").text())
                .doesNotContain("Ann");
        assertThat(post("servicerequestupdates.json", comment.replace("app-1", "app-2") + "&status=FIXED")
                        .errors(400))
                .singleElement()
                .asString()
                .startsWith("Only the contractor");
        assertThat(post("servicerequestupdates.json", comment.replace(reference, "SR-2222-2222"))
                        .errors(404))
                .hasSize(1);
        assertThat(post("servicerequestupdates.json", "api_key=" + key() + "&status=GONE")
                        .errors(400))
                .hasSize(3);
    }

    @Test
    void takes_a_contractors_word_for_work_but_not_for_an_end_without_proof() {
        String reference = report("contractor");
        String contractorKey = newKey("ringway");
        String update = "api_key=" + contractorKey + "&service_request_id=" + reference + "&description=We are on it.";
        assertThat(post("servicerequestupdates.json", update + "&status=IN_PROGRESS")
                        .errors(400))
                .hasSize(1);
        apply(
                reference,
                request -> Corrections.sentOn(
                        request, new ExternalId("contractor:ringway", "R-17"), "Sent on to Ringway.", act("routing")));
        post("servicerequestupdates.json", update + "&status=IN_PROGRESS&update_id=r1")
                .ok();
        assertThat(find(reference).status()).isEqualTo(RequestStatus.IN_PROGRESS);
        post("servicerequestupdates.json", update + "&status=FIXED&update_id=r2")
                .ok();
        assertThat(find(reference).status())
                .as("a pothole is closed with a picture")
                .isEqualTo(RequestStatus.IN_PROGRESS);
        post("servicerequestupdates.json", update + "&status=NO_FURTHER_ACTION&update_id=r3")
                .ok();
        assertThat(find(reference).status()).isEqualTo(RequestStatus.WILL_NOT_BE_DONE);
        contractorSays.take(
                find(reference).reference(),
                new ContractorSays.Word(UpdateStatus.OPEN, "Late news.", "Ringway", "late"));
        assertThat(find(reference).history().getLast().audience()).isEqualTo(Audience.STAFF);
    }

    private String form(String description) {
        return "api_key=" + key() + "&" + POTHOLE + "&" + PLACE + "&description=" + description;
    }

    private ServiceRequest find(String reference) {
        return requests.find(Reference.of(reference).orElseThrow()).orElseThrow();
    }

    private void apply(
            String reference,
            java.util.function.Function<ServiceRequest, uk.brum.servicerequests.requests.domain.Change> command) {
        change.apply(Reference.of(reference).orElseThrow(), command);
    }

    private static Act act(String by) {
        return new Act(Instant.now(), by);
    }
}
