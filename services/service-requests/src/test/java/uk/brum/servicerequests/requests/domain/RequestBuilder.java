package uk.brum.servicerequests.requests.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;
import uk.brum.workingtime.WorkingDays;

/** Requests for tests: a street light that is out, reported on Monday 23 November 2026 at 4:02pm, due in ten working days. */
public final class RequestBuilder {

    public static final Instant MONDAY = Instant.parse("2026-11-23T16:02:11Z");
    public static final WorkingDays DAYS = WorkingDays.known();
    public static final Point LIBRARY = new Point(52.4431, -1.8873);

    private Set<Proof.Part> proof = EnumSet.noneOf(Proof.Part.class);
    private Reporter reporter = Reporter.person("person-1", Channel.WEB);
    private Links links = Links.NONE;
    private String reference = "SR-7K2M-9QXD";
    private Instant at = MONDAY;
    private boolean pausable = true;
    private List<Milestone.Terms> milestones = List.of();

    public static RequestBuilder aRequest() {
        return new RequestBuilder();
    }

    public RequestBuilder needing(Proof.Part... parts) {
        proof = Set.of(parts);
        return this;
    }

    public RequestBuilder by(Reporter other) {
        reporter = other;
        return this;
    }

    public RequestBuilder called(String other) {
        reference = other;
        return this;
    }

    public RequestBuilder at(Instant other) {
        at = other;
        return this;
    }

    public RequestBuilder incident() {
        links = Links.asIncident();
        return this;
    }

    public RequestBuilder with(Milestone.Terms... steps) {
        milestones = List.of(steps);
        return this;
    }

    /** As the law has them for a significant hazard in a rented home. */
    public RequestBuilder aHazard() {
        return with(
                new Milestone.Terms("investigated", "Investigated", Target.workingDays(10), null),
                new Milestone.Terms("summary", "Written summary sent", Target.workingDays(3), "investigated"),
                new Milestone.Terms("safe", "Made safe", Target.workingDays(5), "investigated"),
                new Milestone.Terms("works-begun", "Further works begun", Target.workingDays(5), "investigated"),
                new Milestone.Terms("works-on-site", "Works on site", Target.calendarDays(84), "investigated"));
    }

    public RequestBuilder neverPaused() {
        pausable = false;
        return this;
    }

    public CategoryTerms terms() {
        return new CategoryTerms(
                "street-light",
                "Street light",
                true,
                Visibility.PUBLIC,
                "street-lighting",
                3,
                Target.workingDays(10),
                OpeningHours.NINE_TO_FIVE,
                pausable,
                milestones,
                proof,
                Duration.ofDays(90));
    }

    public Change submitted() {
        CategoryTerms terms = terms();
        Matter matter = new Matter(
                terms.code(),
                terms.name(),
                "It is out.",
                Map.of("problem", List.of("out")),
                List.of(),
                List.of(),
                terms.visibility());
        return ServiceRequest.submit(
                new Reference(reference),
                matter,
                Place.at(LIBRARY),
                reporter,
                new ServiceRequest.Start(
                        new Assignment(terms.team(), null, terms.priority()),
                        RequestClock.started(at, terms, DAYS),
                        links),
                new Act(at, reporter.personId()));
    }

    public ServiceRequest build() {
        return submitted().state();
    }

    /** By a member of staff, some hours after the report. */
    public static Act after(int hours) {
        return new Act(MONDAY.plus(Duration.ofHours(hours)), "agent-1");
    }
}
