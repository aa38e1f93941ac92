package uk.brum.servicerequests.requests.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Reporter;

/**
 * A report as somebody makes it.
 *
 * @param category code in the catalogue
 * @param photos ids in the photo store
 * @param mediaUrls addresses of pictures elsewhere, from Open311 clients
 * @param asPrivate whether the reporter asks that the public does not see it
 * @param again the reference that they were given for the same thing before; null when it is new to them
 */
public record NewRequest(
        String category,
        Place place,
        Account account,
        Reporter reporter,
        boolean asPrivate,
        @Nullable Reference again) {

    /** What they say and show. */
    public record Account(
            String description, Map<String, List<String>> answers, List<String> photos, List<String> mediaUrls) {}
}
