package uk.brum.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;

/** The house style as rules over a service's classes. */
public final class HouseRules {

    private static final List<ArchRule> EVERYWHERE = List.of(
            noClasses()
                    .should()
                    .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                                    MongoCollection.class)))
                            .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                            "replaceOne|findOneAndReplace"))))
                    .because("a whole stale document resurrects published events or erases new ones"),
            noClasses().should().callMethod(Thread.class, "sleep", long.class).because("waiting is by condition"),
            noClasses()
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .because("the Clock is injected"),
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("DTO")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .because("names say what a thing is"));

    private static final List<ArchRule> RICH = List.of(
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.mongodb..",
                            "org.bson..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            "jakarta..",
                            "..application..",
                            "..web..",
                            "..persistence..",
                            "..messaging..")
                    .because("the domain knows nothing of its surroundings"),
            noClasses()
                    .that()
                    .resideInAPackage("..application..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("..web..").or(resideInAPackage("..persistence..")))
                    .because("web and persistence depend on the application, not the other way round"),
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .should()
                    .notBePublic()
                    .because("nobody calls a controller but Spring"));

    private HouseRules() {}

    /** Checks a service or module with flat or simple folders. */
    public static void check(String rootPackage) {
        JavaClasses classes = load(rootPackage);
        EVERYWHERE.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    /** Checks a rich service with {@code domain application web persistence messaging}. */
    public static void checkRich(String rootPackage) {
        JavaClasses classes = load(rootPackage);
        EVERYWHERE.forEach(rule -> rule.allowEmptyShould(true).check(classes));
        RICH.forEach(rule -> rule.check(classes));
    }

    private static JavaClasses load(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }
}
