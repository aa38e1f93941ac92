package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;

/** The neighbours as the contact centre asks them, each answering with the examples of its own contract. */
final class StaffDesk {

    private static final List<String> ACTIONS = List.of(
            "acknowledge",
            "recordConsent",
            "settlePoints",
            "assignHandler",
            "assess",
            "answerPoint",
            "extend",
            "respond",
            "refuse",
            "handleAsRequest",
            "escalate",
            "withdraw",
            "refuseLateEscalation",
            "correctNeeds",
            "correctContact",
            "closeComplaint",
            "promiseRemedy",
            "proveRemedy",
            "referToOmbudsman",
            "recordInformationRequest",
            "sendInformation",
            "recordOmbudsmanDecision",
            "recordLearning",
            "changePrivacy");

    private StaffDesk() {}

    static void atWork() {
        var complaints = World.NEIGHBOURS.at("complaints");
        Neighbours.COMPLAINTS.stub(complaints, "listComplaints", "worklist");
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "complaintForStaff");
        Neighbours.COMPLAINTS.stub(complaints, "receiveComplaint", "receipt");
        Neighbours.COMPLAINTS.stub(complaints, "getLetter", "letter");
        Neighbours.COMPLAINTS.stub(complaints, "listAccesses", "accesses");
        Neighbours.COMPLAINTS.stub(complaints, "listRemedies", "owed");
        Neighbours.COMPLAINTS.stub(complaints, "getBoard", "board");
        complaints.stubFor(put(urlPathMatching("/api/complaints/v1/complaints/.*departure"))
                .willReturn(noContent()));
        ACTIONS.forEach(action -> Neighbours.COMPLAINTS.stub(complaints, action, "complaintForStaff"));
        // the list of the examples has a further page; here it ends
        answers(
                "complaints",
                "/api/complaints/v1/complaints",
                Neighbours.COMPLAINTS
                        .example("listComplaints", "worklist")
                        .replaceAll(",?\\s*\"nextCursor\"\\s*:\\s*\"[^\"]*\"", ""));
        var requests = World.NEIGHBOURS.at("service-requests");
        Neighbours.REQUESTS.stub(requests, "getDeskBoard", "twoTeams");
        Neighbours.REQUESTS.stub(requests, "listSnippets", "one");
        Neighbours.REQUESTS.stub(requests, "putSnippet", "written");
        Neighbours.ACCOUNTS.stub(World.NEIGHBOURS.at("accounts"), "setTeam", "inATeam");
        stubFirst("listAtDesk");
        stubFirst("moderateRequest");
        stubFirst("getRedactions");
        stubFirst("redactPhoto");
        stubFirst("listBlocks");
        stubFirst("block");
        stubFirst("listTemplates");
        stubFirst("putTemplate");
        stubFirst("declareIncident");
        stubFirst("listIncidents");
        stubFirst("joinIncident");
        stubFirst("listIncidentRequests");
        stubFirst("changeStatus");
        requests.stubFor(com.github.tomakehurst.wiremock.client.WireMock.delete(
                        urlPathMatching("/api/requests/v1/desk/blocks/.*"))
                .willReturn(noContent()));
        requests.stubFor(get(urlPathMatching("/api/requests/v1/photos/.*/original"))
                .willReturn(aResponse().withHeader("Content-Type", "image/jpeg").withBody(new byte[] {1, 2, 3})));
    }

    /** One path answers with this JSON. */
    static void answers(String name, String path, String json) {
        World.NEIGHBOURS
                .at(name)
                .stubFor(get(com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo(path))
                        .willReturn(okJson(json)));
    }

    static ResponseDefinitionBuilder problem(int status, String type, String detail) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                    {"type":"https://brum.example/problems/complaints/%s","title":"No","status":%d,"detail":"%s"}\
                    """.formatted(type, status, detail));
    }

    private static void stubFirst(String operation) {
        var examples = Neighbours.REQUESTS.operations().get(operation).operation().getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getContent()
                .get("application/json")
                .getExamples();
        Neighbours.REQUESTS.stub(
                World.NEIGHBOURS.at("service-requests"),
                operation,
                examples.keySet().iterator().next());
    }
}
