package uk.brum.servicerequests.routing.domain;

import org.jspecify.annotations.Nullable;

/** Whose requests are. Each has a name for residents. */
public sealed interface RouteOwner {

    String name();

    /** The council deals with it itself. */
    record Council(String name) implements RouteOwner {}

    /**
     * A contractor works for the council, which stays answerable.
     *
     * @param contractor the name of its connection in the configuration
     * @param serviceCode what the contractor calls the service; ours when null
     */
    record Contractor(
            String name, String contractor, @Nullable String serviceCode) implements RouteOwner {}

    /** Not the council's. @param link where it takes reports, when that is known */
    record OtherBody(String name, @Nullable String link) implements RouteOwner {}
}
