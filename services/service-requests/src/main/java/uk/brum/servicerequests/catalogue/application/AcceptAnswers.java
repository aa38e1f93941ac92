package uk.brum.servicerequests.catalogue.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.catalogue.domain.Answers;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Form.Outcome;

/** Decides whether something can be reported with these answers, by the catalogue of that day. */
@Service
public class AcceptAnswers {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Catalogue catalogue;

    AcceptAnswers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The category in force and the answers in the form in which they are stored. */
    public record Accepted(Category category, Answers answers) {}

    /**
     * Checks category, season and answers.
     *
     * @throws CatalogueRefused when there is no such category, it is out of season, an answer ends the form, or
     *     answers are not right (every wrong one is named)
     */
    public Accepted accept(String code, Answers answers, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, LONDON);
        Category category = catalogue
                .category(code, today)
                .orElseThrow(() -> new CatalogueRefused(new CatalogueRefusal.CategoryUnknown()));
        if (category.season() != null && !category.inSeasonOn(today)) {
            throw new CatalogueRefused(new CatalogueRefusal.OutOfSeason(category.season()));
        }
        return switch (category.form().check(answers)) {
            case Outcome.Accepted(Answers accepted) -> new Accepted(category, accepted);
            case Outcome.Wrong(var wrong) -> throw new CatalogueRefused(new CatalogueRefusal.AnswersWrong(wrong));
            case Outcome.Stopped(var question, var stop) ->
                throw new CatalogueRefused(new CatalogueRefusal.FormStopped(question, stop));
        };
    }
}
