package uk.brum.servicerequests.requests.domain;

import java.util.List;
import java.util.Map;

/**
 * What it is about, as the reporter said it.
 *
 * @param category code in the catalogue
 * @param categoryName as it was called on that day
 * @param description free text, up to 4,000 characters; may be empty
 * @param answers to the category's questions, by question code
 * @param photos ids in the photo store
 * @param mediaUrls addresses that an Open311 client gave; never fetched by us
 */
public record Matter(
        String category,
        String categoryName,
        String description,
        Map<String, List<String>> answers,
        List<String> photos,
        List<String> mediaUrls,
        Visibility visibility) {

    public Matter {
        answers = Map.copyOf(answers);
        photos = List.copyOf(photos);
        mediaUrls = List.copyOf(mediaUrls);
    }

    Matter as(CategoryTerms terms) {
        return new Matter(terms.code(), terms.name(), description, answers, photos, mediaUrls, visibility);
    }

    Matter seenBy(Visibility other) {
        return new Matter(category, categoryName, description, answers, photos, mediaUrls, other);
    }
}
