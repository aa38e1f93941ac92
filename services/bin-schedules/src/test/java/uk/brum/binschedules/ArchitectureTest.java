package uk.brum.binschedules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uk.brum.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keeps_the_rules_of_the_house() {
        HouseRules.checkRich("uk.brum.binschedules");
    }

    @Test
    void lets_schedules_know_nothing_of_reports_and_reminders() {
        noClasses()
                .that()
                .resideInAPackage("..schedules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..missed..", "..reminders..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.brum.binschedules"));
    }
}
