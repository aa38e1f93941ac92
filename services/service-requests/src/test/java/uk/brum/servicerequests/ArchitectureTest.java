package uk.brum.servicerequests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uk.brum.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keeps_the_rules_of_the_house() {
        HouseRules.checkRich("uk.brum.servicerequests");
    }

    @Test
    void lets_the_catalogue_know_nothing_of_the_other_features() {
        assertIndependent("..servicerequests.catalogue..", "..requests.requests..", "..following..", "..open311..");
    }

    @Test
    void lets_requests_know_of_the_catalogue_alone() {
        assertIndependent(
                "uk.brum.servicerequests.requests..",
                "..following..",
                "..open311..",
                "..desk..",
                "..photos..",
                "..duplicates..",
                "..expectations..",
                "..routing..");
    }

    private static void assertIndependent(String feature, String... others) {
        noClasses()
                .that()
                .resideInAPackage(feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.brum.servicerequests"));
    }
}
