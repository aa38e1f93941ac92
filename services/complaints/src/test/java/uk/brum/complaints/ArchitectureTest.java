package uk.brum.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uk.brum.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keeps_the_rules_of_the_house() {
        HouseRules.checkRich("uk.brum.complaints");
    }

    @Test
    void lets_the_policies_know_nothing_of_complaints() {
        noClasses()
                .that()
                .resideInAPackage("..policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("uk.brum.complaints.domain..", "uk.brum.complaints.application..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.brum.complaints"));
    }
}
