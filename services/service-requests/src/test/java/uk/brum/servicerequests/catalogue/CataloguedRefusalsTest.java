package uk.brum.servicerequests.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.catalogue.domain.CategoryBuilder.required;

import java.io.IOException;
import java.nio.file.Files;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.Choice;
import uk.brum.servicerequests.catalogue.domain.Season;
import uk.brum.servicerequests.catalogue.domain.WrongAnswer;
import uk.brum.servicerequests.catalogue.web.CatalogueProblems;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.web.PhotoProblems;
import uk.brum.starter.problem.ProblemType;
import uk.brum.testing.Checkout;

/** Every refusal of the catalogue and of photos stands in the list of problems, and speaks in plain words. */
class CataloguedRefusalsTest {

    private static final List<CatalogueRefusal> CATALOGUE = List.of(
            new CatalogueRefusal.CategoryUnknown(),
            new CatalogueRefusal.OutOfSeason(new Season(MonthDay.of(1, 1), MonthDay.of(2, 1), "In January alone.")),
            new CatalogueRefusal.AnswersWrong(List.of(new WrongAnswer("size", "required", "Answer “How big?”"))),
            new CatalogueRefusal.FormStopped(
                    required("size", new AnswerKind.Text(5)), new Choice.Stop("Ask the owner.", null)),
            new CatalogueRefusal.VersionRefused(List.of("Two questions have the code “size”.")),
            new CatalogueRefusal.ChangedMeanwhile(3));

    private static final List<PhotoRefusal> PHOTOS = List.of(
            new PhotoRefusal.PhotoUnknown(),
            new PhotoRefusal.TooManyBytes(10),
            new PhotoRefusal.TooManyPixels(25),
            new PhotoRefusal.NotAPhoto(),
            new PhotoRefusal.OtherKindThanItSays(),
            new PhotoRefusal.UnusualPhoto(),
            new PhotoRefusal.DamagedPhoto(),
            new PhotoRefusal.IdTaken(),
            new PhotoRefusal.UsedBefore(),
            new PhotoRefusal.TooMany(),
            new PhotoRefusal.AreaOutside(new Photo.Size(10, 10)),
            new PhotoRefusal.ChangedMeanwhile(),
            new PhotoRefusal.Busy());

    @Test
    void every_refusal_stands_in_the_list_of_problems() throws IOException {
        Map<String, Map<String, Map<String, Object>>> all =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));

        assertThat(Stream.concat(
                        CATALOGUE.stream().map(CatalogueProblems::type),
                        PHOTOS.stream().map(PhotoProblems::type)))
                .allSatisfy(type -> assertThat(all.get(type.service()).get(type.name()))
                        .as(type.name())
                        .isEqualTo(described(type)));
    }

    @Test
    void every_refusal_speaks_in_plain_words_and_none_is_missing_here() {
        assertThat(Stream.concat(
                        CATALOGUE.stream().map(CatalogueRefusal::detail),
                        PHOTOS.stream().map(PhotoRefusal::detail)))
                .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContain("_", "null", "[", "Optional"));
        assertThat(CATALOGUE.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(CatalogueRefusal.class.getPermittedSubclasses());
        assertThat(PHOTOS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(PhotoRefusal.class.getPermittedSubclasses());
    }

    private static Map<String, Object> described(ProblemType type) {
        return Map.of("status", type.status().value(), "title", type.title());
    }
}
