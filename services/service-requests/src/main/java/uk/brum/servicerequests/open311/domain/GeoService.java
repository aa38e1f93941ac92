package uk.brum.servicerequests.open311.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be reported.
 *
 * @param code its stable code
 * @param name its name for residents
 * @param description what it is for
 * @param hasQuestions whether there are questions to answer; GeoReport calls it {@code metadata}
 * @param keywords other words for it
 * @param group what it belongs to
 */
public record GeoService(
        String code,
        String name,
        String description,
        boolean hasQuestions,
        List<String> keywords,
        @Nullable String group) {}
