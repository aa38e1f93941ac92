package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mass incidents: one answer for many reports. */
@PortalPages
class StaffIncidentsTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        visitor.signInAs("agent");
    }

    @Test
    void finds_an_open_incident_in_the_list_and_any_by_its_reference() {
        visitor.open("/staff/incidents");
        assertThat(visitor.words()).contains("Flooding on a road", "SR-3FHN-8WTC, Stirchley High Street");
        assertThat(visitor.follow("Flooding on a road").path()).isEqualTo("/staff/incidents/SR-3FHN-8WTC");
        assertThat(visitor.open("/staff/incidents")
                        .write("reference", " sr-7k2m-9qxd")
                        .press("Show it")
                        .path())
                .isEqualTo("/staff/incidents/SR-7K2M-9QXD");
        visitor.open("/staff/incidents").write("reference", "pothole").press("Show it");
        assertThat(visitor.page().select("[role=alert] a[href='#reference']").text())
                .isEqualTo("Enter a reference, like SR-7K2M-9QXD");
        assertThat(visitor.page().select("#reference").val()).isEqualTo("pothole");
        StaffDesk.answers("service-requests", "/api/requests/v1/incidents", "{\"items\":[]}");
        assertThat(visitor.open("/staff/incidents").words()).contains("There is no open incident.");
    }

    @Test
    void declares_an_incident_lets_reports_join_and_answers_all() {
        visitor.signInAs("supervisor").open("/staff/incidents").follow("Declare a mass incident");
        visitor.press("Declare it");
        assertThat(visitor.words()).contains("Choose what kind of thing it is", "Write where it is");
        visitor.open("/staff/incidents/SR-7K2M-9QXD");
        assertThat(visitor.words()).as("what to say beside the task").contains("How long does a pothole take?");
        assertThat(visitor.page().select("main ul a").eachText())
                .as("who joined")
                .contains("SR-7K2M-9QXD");
        visitor.follow("Add reports");
        visitor.write("references", "sr-7k2m-9qxd, SR-4TXW-H3PN").press("Add reports");
        assertThat(visitor.words())
                .contains("1 report joined.", "These could not join", "Only open requests can join an open incident.");
        visitor.follow("Answer everybody").write("state", "done").write("text", "The water is gone.");
        visitor.press("Answer everybody");
        assertThat(visitor.words()).contains("The answer goes to everybody who joined.");
    }
}
