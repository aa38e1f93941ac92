package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.brum.testing.Contract;

/** The other services, each answering with the examples of its own contract. */
final class Neighbours {

    static final Contract PLACES = Contract.of("places");
    static final Contract BINS = Contract.of("bin-schedules");
    static final Contract ACCOUNTS = Contract.of("accounts");
    static final Contract REQUESTS = Contract.of("service-requests");
    static final Contract NOTIFICATIONS = Contract.of("notifications");
    static final Contract COMPLAINTS = Contract.of("complaints");

    private final Map<String, WireMockServer> servers = new LinkedHashMap<>();

    Neighbours() {
        for (String name :
                new String[] {"places", "bin-schedules", "accounts", "notifications", "service-requests", "complaints"
                }) {
            var server = new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
            server.start();
            servers.put(name, server);
        }
        allWell();
    }

    WireMockServer at(String name) {
        return servers.get(name);
    }

    Map<String, String> urls() {
        var urls = new LinkedHashMap<String, String>();
        servers.forEach((name, server) -> urls.put(name, server.baseUrl()));
        return urls;
    }

    /** Every service works and has what the examples say. */
    void allWell() {
        servers.values().forEach(WireMockServer::resetAll);
        servers.values().forEach(server -> server.stubFor(get("/health").willReturn(okJson("{\"status\":\"UP\"}"))));
        PLACES.stub(at("places"), "findAddresses", "addressesByPostcode");
        PLACES.stub(at("places"), "getAddress", "address");
        PLACES.stub(at("places"), "getWard", "ward");
        PLACES.stub(at("places"), "getStreet", "street");
        at("bin-schedules")
                .stubFor(get(urlPathMatching("/api/bins/v1/properties/[0-9]+/collections"))
                        .willReturn(okJson(BINS.example("getCollections", "ordinaryWeeks"))));
        BINS.stub(at("bin-schedules"), "getCollectionsByPostcode", "twoHomes");
        BINS.stub(at("bin-schedules"), "getReportingOptions", "oneReportable");
        BINS.stub(at("bin-schedules"), "reportMissedCollection", "reported");
        BINS.stub(at("bin-schedules"), "getMissedCollection", "reported");
        BINS.stub(at("bin-schedules"), "listMissedCollections", "myReports");
        BINS.stub(at("bin-schedules"), "listMyReminders", "one");
        BINS.stub(at("bin-schedules"), "askForReminders", "active");
        BINS.stub(at("bin-schedules"), "confirmReminder", "confirmed");
        at("bin-schedules")
                .stubFor(any(urlPathMatching("/api/bins/v1/(reminders/[0-9a-f-]{36}|reminder-links/stop/[0-9a-f]+)"))
                        .willReturn(noContent()));
        ACCOUNTS.stub(at("accounts"), "getMe", "account");
        ACCOUNTS.stub(at("accounts"), "linkProperty", "home");
        ACCOUNTS.stub(at("accounts"), "getMyAdjustments", "mine");
        ACCOUNTS.stub(at("accounts"), "setMyAdjustments", "changed");
        at("accounts")
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.delete(
                                urlPathMatching("/api/accounts/v1/me/properties/[0-9]+"))
                        .willReturn(noContent()));
        REQUESTS.stub(at("service-requests"), "listCategories", "oneGroup");
        REQUESTS.stub(at("service-requests"), "getCategory", "dropped");
        REQUESTS.stub(at("service-requests"), "listRequests", "onePage");
        REQUESTS.stub(at("service-requests"), "listMyRequests", "mine");
        REQUESTS.stub(at("service-requests"), "getRequest", "open");
        REQUESTS.stub(at("service-requests"), "reportRequest", "received");
        REQUESTS.stub(at("service-requests"), "uploadPhoto", "uploaded");
        REQUESTS.stub(at("service-requests"), "addNote", "open");
        REQUESTS.stub(at("service-requests"), "challengeClosing", "reopened");
        REQUESTS.stub(at("service-requests"), "follow", "following");
        REQUESTS.stub(at("service-requests"), "listMyFollowings", "none");
        REQUESTS.stub(at("service-requests"), "getFollowingByLink", "followed");
        REQUESTS.stub(at("service-requests"), "confirmByLink", "confirmed");
        at("service-requests")
                .stubFor(any(urlPathMatching(
                                "/api/requests/v1/(followings/[0-9a-f-]{36}|following-links/stop/[0-9a-f]+)"))
                        .willReturn(noContent()));
        COMPLAINTS.stub(at("complaints"), "listComplaints", "mine");
        COMPLAINTS.stub(at("complaints"), "getComplaint", "complaint");
        COMPLAINTS.stub(at("complaints"), "receiveComplaint", "receipt");
        COMPLAINTS.stub(at("complaints"), "raiseIssue", "joined");
        COMPLAINTS.stub(at("complaints"), "settlePoints", "complaint");
        COMPLAINTS.stub(at("complaints"), "escalate", "complaint");
        COMPLAINTS.stub(at("complaints"), "withdraw", "complaint");
        COMPLAINTS.stub(at("complaints"), "getLetter", "letter");
        deskAsUsual();
        NOTIFICATIONS.stub(at("notifications"), "listMyMessages", "page");
        NOTIFICATIONS.stub(at("notifications"), "getMyPreferences", "everything");
        NOTIFICATIONS.stub(at("notifications"), "putMyPreferences", "securityOnly");
    }

    /** What the contact centre asks for. */
    private void deskAsUsual() {
        ACCOUNTS.stub(at("accounts"), "findPeople", "one");
        ACCOUNTS.stub(at("accounts"), "getPerson", "person");
        ACCOUNTS.stub(at("accounts"), "getCare", "care");
        ACCOUNTS.stub(at("accounts"), "listAccesses", "accesses");
        ACCOUNTS.stub(at("accounts"), "setAdjustments", "changed");
        ACCOUNTS.stub(at("accounts"), "writeNote", "note");
        ACCOUNTS.stub(at("accounts"), "findStaff", "two");
        at("accounts")
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.delete(
                                urlPathMatching("/api/accounts/v1/people/[0-9a-f-]+/notes/[0-9a-f-]+"))
                        .willReturn(noContent()));
        NOTIFICATIONS.stub(at("notifications"), "listMessagesOfPerson", "messagesOfPerson");
        REQUESTS.stub(at("service-requests"), "listAtDesk", "queue");
        REQUESTS.stub(at("service-requests"), "claimRequest", "mine");
        REQUESTS.stub(at("service-requests"), "putRequestBack", "free");
        REQUESTS.stub(at("service-requests"), "assignMany", "mixed");
        REQUESTS.stub(at("service-requests"), "listViews", "one");
        REQUESTS.stub(at("service-requests"), "saveView", "one");
        REQUESTS.stub(at("service-requests"), "getReporter", "withContact");
        REQUESTS.stub(at("service-requests"), "getForwardings", "forwardings");
        REQUESTS.stub(at("service-requests"), "listBookedCollections", "oneBooked");
        REQUESTS.stub(at("service-requests"), "listTemplates", "one");
        REQUESTS.stub(at("service-requests"), "fillTemplate", "filled");
        REQUESTS.stub(at("service-requests"), "changeStatus", "closed");
    }

    /** The service answers nothing but 503. */
    void away(String name) {
        at(name).resetAll();
        at(name).stubFor(any(urlPathMatching(".*")).willReturn(aResponse().withStatus(503)));
    }

    /** One path answers with this JSON. */
    void answers(String name, String path, String json) {
        at(name).stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }
}
