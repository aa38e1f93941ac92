package uk.brum.servicerequests.requests.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staff have taken out of public sight. The original stays and can be restored.
 *
 * @param hidden the whole request is shown to nobody but staff and its reporter
 * @param description shown to the public in place of the original; null when the original is shown
 * @param hiddenPhotos ids of photos that the public does not see
 */
public record Moderation(boolean hidden, @Nullable String description, Set<String> hiddenPhotos) {

    public static final Moderation NONE = new Moderation(false, null, Set.of());

    public Moderation {
        hiddenPhotos = Set.copyOf(hiddenPhotos);
    }
}
