package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.Contract;

/** What the fuzzer is given to play with, and what is taken back afterwards, since other journeys would meet it. */
final class FuzzedThings {

    /** Names that {@code fuzzing.py} lets be given begin so. */
    private static final String OWN = "fuzzed";

    private static final String OWN_UUID = "f0220000-0000-4000-8000-000000000000";

    private FuzzedThings() {}

    /** A new report, or a new complaint, of the contract's own example. */
    static String reference(String service, String token) {
        boolean complaint = service.equals("complaints");
        String body = complaint
                ? "{\"kind\":\"corporate\",\"words\":\"The crew left the bin.\",\"complainants\":[{\"name\":\"Amina Begum\",\"email\":\"amina@example.org\"}]}"
                : "{\"category\":\"litter-bin\",\"place\":{\"lat\":52.4431,\"lon\":-1.8873},\"description\":\"A bag.\",\"answers\":{\"problem\":[\"full\"]}}";
        HttpResponse<String> answer = Journey.send(request(
                        Journey.url(service)
                                + (complaint ? "/api/complaints/v1/complaints" : "/api/requests/v1/requests"),
                        token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("reference").asString();
    }

    /** Strange disruptions and changes of dates would stand in the way of other journeys; reminders would send emails. */
    static void takeBackFromBins(String supervisor, String resident) {
        String bins = Journey.url("bin-schedules") + "/api/bins/v1/";
        for (JsonNode one : items(bins + "reminders", resident)) {
            delete(bins + "reminders/" + one.path("id").asString(), resident);
        }
        for (JsonNode one : items(bins + "disruptions", supervisor)) {
            delete(bins + "disruptions/" + one.path("disruptionId").asString(), supervisor);
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String near = "exceptions?from=" + today.minusMonths(1) + "&to=" + today.plusMonths(10);
        for (JsonNode one : items(bins + near, supervisor)) {
            delete(
                    bins + "exceptions/" + one.path("date").asString() + "/"
                            + one.path("stream").asString() + "/"
                            + one.path("scope").asString(),
                    supervisor);
        }
    }

    /** Others report in this resident's name and wait for the email. */
    static void letTheResidentWantEmails(String resident) {
        put(
                Journey.url("notifications") + "/api/notifications/v1/me/preferences",
                resident,
                Contract.of("notifications").example("getMyPreferences", "everything"));
    }

    /** People on the abuse list, routes to contractors and the resident's own webhooks and followings. */
    static void takeBackFromRequests(String agent, String supervisor, String administrator, String resident) {
        String requests = Journey.url("service-requests") + "/api/requests/v1/";
        deleteAll(requests + "desk/blocks", supervisor, _ -> true);
        deleteAll(requests + "desk/views", agent, one -> one.path("mine").asBoolean());
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (JsonNode one : items(requests + "routes", administrator)) {
            if (own(one)) {
                LocalDate from = LocalDate.parse(one.path("from").asString());
                delete(
                        requests + "routes/" + one.path("id").asString() + "?from="
                                + (from.isAfter(today) ? from : today),
                        administrator);
            }
        }
        deleteAll(requests + "open311-keys", administrator, FuzzedThings::own);
        deleteAll(requests + "webhooks", resident, _ -> true);
        deleteAll(requests + "followings", resident, _ -> true);
        switchOff(requests + "desk/templates", supervisor, "\"name\":\"Not used\"");
        switchOff(
                requests + "desk/snippets",
                supervisor,
                "\"topic\":\"Not used\",\"question\":\"Not used?\",\"categories\":[],\"reviewBy\":\"2099-01-01\"");
    }

    /** What can only be written, never deleted. */
    private static void switchOff(String list, String supervisor, String fields) {
        for (JsonNode one : items(list, supervisor)) {
            if (one.path("id").asString().equals(OWN_UUID)) {
                put(list + "/" + OWN_UUID, supervisor, "{" + fields + ",\"text\":\"Not used.\",\"active\":false}");
            }
        }
    }

    private static boolean own(JsonNode one) {
        return one.path("id").asString().startsWith(OWN);
    }

    private static void deleteAll(String list, String token, Predicate<JsonNode> which) {
        for (JsonNode one : items(list, token)) {
            if (one.has("id") && which.test(one)) {
                delete(list + "/" + one.path("id").asString(), token);
            }
        }
    }

    private static JsonNode items(String url, String token) {
        return Journey.json(Journey.get(url, "Authorization", "Bearer " + token))
                .path("items");
    }

    private static void put(String url, String token, String body) {
        HttpResponse<String> answer = Journey.send(request(url, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(url + " " + answer.body()).isEqualTo(200);
    }

    /** What is gone or ended already is as good as deleted. */
    private static void delete(String url, String token) {
        HttpResponse<String> answer = Journey.send(request(url, token).DELETE().build());
        assertThat(answer.statusCode()).as(url + " " + answer.body()).isIn(200, 204, 404);
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }
}
