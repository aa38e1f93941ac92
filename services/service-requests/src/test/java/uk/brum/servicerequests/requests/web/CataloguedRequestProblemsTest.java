package uk.brum.servicerequests.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.servicerequests.requests.domain.Proof;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.starter.problem.ProblemType;
import uk.brum.testing.Checkout;

class CataloguedRequestProblemsTest {

    @Test
    void the_catalogue_of_problems_lists_every_refusal_with_its_status_and_title() throws IOException {
        Map<String, Map<String, Map<String, Object>>> all =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));
        Map<String, Map<String, Object>> ours = all.get("service-requests");

        assertThat(everyRefusal().map(RequestProblems::type))
                .allSatisfy(type -> assertThat(ours.get(type.name()))
                        .as(type.name())
                        .isEqualTo(Map.of("status", status(type), "title", type.title())));
    }

    @Test
    void every_refusal_speaks_in_plain_words() {
        assertThat(everyRefusal().map(Refusal::detail))
                .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContain("_", "null", "[", "Optional"));
    }

    @Test
    void no_refusal_is_missing_from_this_test() {
        assertThat(everyRefusal().map(Object::getClass))
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }

    private static int status(ProblemType type) {
        return type.status().value();
    }

    private static Stream<Refusal> everyRefusal() {
        return Stream.of(
                new Refusal.RequestUnknown(),
                new Refusal.CategoryUnknown(),
                new Refusal.ContactNeeded(),
                new Refusal.ContactUnreadable(),
                new Refusal.PlaceMissing(),
                new Refusal.PlaceOutside(),
                new Refusal.NotNow(RequestStatus.DONE, RequestStatus.Step.START),
                new Refusal.MilestoneUnknown(),
                new Refusal.MilestoneRefused("“Made safe” has ended already."),
                new Refusal.ExplanationMissing(),
                new Refusal.ProofMissing(Set.of(Proof.Part.PHOTO, Proof.Part.PLACE)),
                new Refusal.ProofDoesNotFit("The proof was taken 800 metres away."),
                new Refusal.ChallengeTooLate(Instant.parse("2026-12-20T00:00:00Z")),
                new Refusal.ChallengedTooOften(),
                new Refusal.ChallengeFromElsewhere(),
                new Refusal.LinkRefused("A request cannot be linked to itself."),
                new Refusal.QueryRefused("That cursor does not belong to this list."),
                new Refusal.ChangedMeanwhile());
    }
}
