package uk.brum.places.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For anybody who is signed in, any service, and apps that may read places. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize(
        "hasAnyRole('RESIDENT', 'AGENT', 'SUPERVISOR', 'FIELDWORKER', 'ANALYST', 'ADMINISTRATOR', 'SERVICE', 'OPERATOR')"
                + " or hasAuthority('SCOPE_places.read')")
@interface Readers {}
