package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/** The city's address register. */
public interface Addresses {

    /** What is registered of a property; null when that cannot be said now. */
    @Nullable
    Found of(String uprn);

    /** What is registered of a street, by its USRN; null when that cannot be said now. */
    @Nullable
    OfStreet street(String usrn);

    /** The register's answer about a property. */
    sealed interface Found {}

    /** The register's answer about a street. */
    sealed interface OfStreet {}

    /** A registered street. @param wardCode the first of its wards; its two sides can lie in different ones */
    record Street(String name, @Nullable String wardCode) implements OfStreet {}

    /** There is no such street. */
    record NoSuchStreet() implements OfStreet {}

    /** A registered property. @param line the address in one line */
    record Registered(
            Point point,
            String line,
            @Nullable String postcode,
            @Nullable String wardCode) implements Found {}

    /** There is no such property. */
    record NoSuchProperty() implements Found {}
}
