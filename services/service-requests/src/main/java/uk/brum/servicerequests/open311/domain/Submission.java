package uk.brum.servicerequests.open311.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as an app sent it, its shape checked: empty parameters are absent, numbers are numbers.
 *
 * @param serviceCode what it is about
 * @param where one way or more to say where it is
 * @param answers by the code of the question, in the order in which they came
 * @param description at most 4,000 characters
 * @param reporter who reports, as far as the app says
 * @param mediaUrls pictures elsewhere
 * @param photos pictures that came along, as they came
 */
public record Submission(
        String serviceCode,
        Where where,
        Map<String, List<String>> answers,
        @Nullable String description,
        Sender reporter,
        List<String> mediaUrls,
        List<byte[]> photos) {

    /** Where it is: a point in degrees WGS84, an address's UPRN, words. */
    public record Where(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String addressId,
            @Nullable String addressString) {

        public boolean isPoint() {
            return lat != null && lon != null;
        }
    }

    /** What the app says of the person; all of it may be missing. */
    public record Sender(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        public boolean isAnonymous() {
            return email == null && phone == null;
        }
    }
}
