package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/** The city's address register. */
public interface Addresses {

    /** What is registered of a property; null when that cannot be said now. */
    @Nullable
    Found of(String uprn);

    /** The register's answer. */
    sealed interface Found {}

    /** A registered property. @param line the address in one line */
    record Registered(
            Point point,
            String line,
            @Nullable String postcode,
            @Nullable String wardCode) implements Found {}

    /** There is no such property. */
    record NoSuchProperty() implements Found {}
}
