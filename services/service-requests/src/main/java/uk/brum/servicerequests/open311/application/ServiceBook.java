package uk.brum.servicerequests.open311.application;

import static uk.brum.workingtime.Clockwork.LONDON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Question;
import uk.brum.servicerequests.open311.domain.GeoQuestion;
import uk.brum.servicerequests.open311.domain.GeoQuestion.Choice;
import uk.brum.servicerequests.open311.domain.GeoQuestion.Type;
import uk.brum.servicerequests.open311.domain.GeoService;

/** What can be reported today, as services of GeoReport. */
@Service
public class ServiceBook {

    /** A text of at most so many characters is asked for in one line. */
    private static final int ONE_LINE = 200;

    private final Catalogue catalogue;
    private final Clock clock;

    ServiceBook(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Those in season, by their place in the tree. */
    public List<GeoService> services() {
        LocalDate today = today();
        return catalogue.at(today).stream()
                .filter(category -> category.inSeasonOn(today))
                .map(ServiceBook::service)
                .toList();
    }

    /** The category of a service's code; empty when nothing can be reported under it today. */
    public Optional<Category> category(String code) {
        return catalogue.category(code, today());
    }

    /** The codes of all services that there are today, in season or not. */
    public Set<String> codes() {
        return catalogue.at(today()).stream()
                .map(Category::code)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The questions of a service in the order in which they are asked; empty when there is no such service. */
    public Optional<List<GeoQuestion>> questions(String code) {
        return category(code)
                .map(category ->
                        category.questions().stream().map(ServiceBook::question).toList());
    }

    /** The catalogue may become another one at midnight, so this is when clients read it again. */
    public Instant changedAt() {
        return today().atStartOfDay(LONDON).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static GeoService service(Category category) {
        return new GeoService(
                category.code(),
                category.name(),
                category.description(),
                !category.questions().isEmpty(),
                category.keywords(),
                category.group());
    }

    private static GeoQuestion question(Question question) {
        return new GeoQuestion(
                true,
                question.code(),
                type(question.kind()),
                question.required() && question.onlyIf() == null,
                question.text().hint(),
                question.question(),
                question.kind().choices().stream()
                        .map(choice -> new Choice(choice.code(), choice.text()))
                        .toList());
    }

    private static Type type(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Text(int longest) -> longest <= ONE_LINE ? Type.STRING : Type.TEXT;
            case AnswerKind.Number _ -> Type.NUMBER;
            case AnswerKind.DateTime _ -> Type.DATETIME;
            case AnswerKind.SingleChoice _ -> Type.SINGLE;
            case AnswerKind.MultipleChoice _ -> Type.MULTIPLE;
        };
    }
}
