package uk.brum.portal.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where somebody is reached; what is null is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {}
