package uk.brum.servicerequests.requests.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.catalogue.application.AcceptAnswers;
import uk.brum.servicerequests.catalogue.domain.Answers;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefusal;
import uk.brum.servicerequests.catalogue.domain.CatalogueRefused;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Priority;
import uk.brum.servicerequests.catalogue.domain.ProofItem;
import uk.brum.servicerequests.requests.domain.CategoryTerms;
import uk.brum.servicerequests.requests.domain.Milestone;
import uk.brum.servicerequests.requests.domain.Proof;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Terms;
import uk.brum.servicerequests.requests.domain.Visibility;
import uk.brum.workingtime.Clockwork;

/** The terms of requests from the catalogue. */
@Component
class CatalogueTerms implements Terms {

    private final Catalogue catalogue;
    private final AcceptAnswers answers;

    CatalogueTerms(Catalogue catalogue, AcceptAnswers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @Override
    public CategoryTerms of(String category, Instant at) {
        return catalogue
                .category(category, LocalDate.ofInstant(at, Clockwork.LONDON))
                .map(found -> terms(found, Answers.NONE))
                .orElseThrow(() -> new RequestRefused(new Refusal.CategoryUnknown()));
    }

    @Override
    public Accepted forReport(String category, Map<String, List<String>> given, Instant at) {
        AcceptAnswers.Accepted accepted = answers.accept(category, new Answers(given), at);
        return new Accepted(
                terms(accepted.category(), accepted.answers()),
                accepted.answers().byQuestion());
    }

    @Override
    public Accepted unanswered(String category, Instant at) {
        return catalogue
                .category(category, LocalDate.ofInstant(at, Clockwork.LONDON))
                .map(found -> new Accepted(terms(found, Answers.NONE), Map.of()))
                .orElseThrow(() -> new CatalogueRefused(new CatalogueRefusal.CategoryUnknown()));
    }

    private static CategoryTerms terms(Category category, Answers answers) {
        return new CategoryTerms(
                category.code(),
                category.name(),
                category.anonymousAllowed(),
                switch (category.visibility()) {
                    case PUBLIC -> Visibility.PUBLIC;
                    case PRIVATE -> Visibility.PRIVATE;
                },
                category.team(),
                priority(category.priority()),
                category.target(),
                category.promise().hours(),
                category.pausesIn().contains(RequestStatus.WAITING.code()),
                category.promise().milestones().stream()
                        .filter(milestone -> milestone.appliesTo(answers))
                        .map(milestone -> new Milestone.Terms(
                                milestone.code(), milestone.name(), milestone.target(), milestone.after()))
                        .toList(),
                category.proof().stream().map(CatalogueTerms::part).collect(Collectors.toUnmodifiableSet()),
                Duration.ofDays(category.updateWindowDays()));
    }

    private static int priority(Priority priority) {
        return switch (priority) {
            case EMERGENCY -> 1;
            case HIGH -> 2;
            case NORMAL -> 3;
            case LOW -> 4;
        };
    }

    private static Proof.Part part(ProofItem item) {
        return switch (item) {
            case PHOTO -> Proof.Part.PHOTO;
            case PLACE -> Proof.Part.PLACE;
            case TIME -> Proof.Part.TIME;
            case NOTE -> Proof.Part.NOTE;
        };
    }
}
