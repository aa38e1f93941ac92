package uk.brum.servicerequests.open311;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which rule of whom a test proves; it becomes a line of the conformance report. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Conforms {

    /** Where the rule is written. */
    Source to();

    /** The rule in a sentence. */
    String rule();

    /** Who demands what. */
    enum Source {
        SPECIFICATION("GeoReport v2, the specification (open311.github.io)"),
        DISCOVERY("Service Discovery, the specification (open311.github.io)"),
        SCHEMAS("The published JSON schemas (open311/schema-validation)"),
        VALIDOPEN311("The validator validopen311 (basic311.py)"),
        SEECLICKFIX("The validator of SeeClickFix (open311-validator)"),
        NPM_CLIENT("The client open311 of npm, version 0.0.12"),
        MYSOCIETY("mySociety's client and extension (Open311.pm)"),
        IN_THE_WILD("Extensions that other cities have"),
        OTHER_SERVERS("Where other servers fail");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
