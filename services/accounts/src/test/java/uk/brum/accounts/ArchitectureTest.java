package uk.brum.accounts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uk.brum.testing.HouseRules;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.brum.accounts");

    @Test
    void keeps_the_rules_of_the_house() {
        HouseRules.checkRich("uk.brum.accounts");
    }

    @Test
    void secrets_know_nothing_of_people() {
        noClasses()
                .that()
                .resideInAPackage("..accounts.secrets..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..accounts.domain..",
                        "..accounts.application..",
                        "..accounts.web..",
                        "..accounts.oauth..",
                        "..accounts.session..",
                        "..accounts.persistence..")
                .check(classes);
    }

    @Test
    void tokens_and_sessions_know_nothing_of_pages() {
        noClasses()
                .that()
                .resideInAnyPackage("..accounts.oauth..", "..accounts.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..accounts.web..", "..accounts.application..", "..accounts.persistence..")
                .check(classes);
    }
}
