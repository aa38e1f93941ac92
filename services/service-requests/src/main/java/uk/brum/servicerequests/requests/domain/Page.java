package uk.brum.servicerequests.requests.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. @param next asks for the part after this one; null when there is none */
public record Page(List<ServiceRequest> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
