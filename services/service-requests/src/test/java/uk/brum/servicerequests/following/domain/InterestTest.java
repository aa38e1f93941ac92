package uk.brum.servicerequests.following.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private static PublicRequest pothole(double lat, double lon) {
        return new PublicRequest(
                "SR-7K2M-9QXD",
                "pothole",
                "Pothole",
                null,
                null,
                "E05011118",
                new PublicRequest.Point(lat, lon),
                "submitted",
                NOW,
                NOW,
                List.of());
    }

    @Test
    void covers_what_is_followed_and_nothing_else() {
        PublicRequest request = pothole(52.4800, -1.9000);

        assertThat(new Interest.OneRequest("SR-7K2M-9QXD").covers(request)).isTrue();
        assertThat(new Interest.OneRequest("SR-0000-0000").covers(request)).isFalse();
        assertThat(new Interest.InWard("E05011118", null).covers(request)).isTrue();
        assertThat(new Interest.InWard("E05011118", "pothole").covers(request)).isTrue();
        assertThat(new Interest.InWard("E05011118", "graffiti").covers(request)).isFalse();
        assertThat(new Interest.InWard("E05011119", null).covers(request)).isFalse();
        assertThat(new Interest.OfCategory("pothole").covers(request)).isTrue();
        assertThat(new Interest.OfCategory("graffiti").covers(request)).isFalse();
    }

    @Test
    void measures_a_radius_over_the_ground() {
        // 0.0045 degrees of latitude are 500 metres; of longitude, at this latitude, 305
        Interest near = new Interest.Nearby(52.4800, -1.9000, 500, null);

        assertThat(near.covers(pothole(52.4844, -1.9000))).isTrue();
        assertThat(near.covers(pothole(52.4846, -1.9000))).isFalse();
        assertThat(near.covers(pothole(52.4800, -1.8930))).isTrue();
        assertThat(near.covers(pothole(52.4800, -1.8920))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Interest.Nearby(52, -1, 5_001, null));
    }

    @Test
    void has_the_same_key_for_the_same_interest_alone() {
        assertThat(new Interest.Nearby(52.48, -1.9, 500, null).key())
                .isEqualTo(new Interest.Nearby(52.480001, -1.9, 500, null).key())
                .isNotEqualTo(new Interest.Nearby(52.48, -1.9, 501, null).key())
                .isNotEqualTo(new Interest.Nearby(52.48, -1.9, 500, "pothole").key());
        assertThat(new Interest.InWard("E05011118", null).key())
                .isNotEqualTo(new Interest.InWard("E05011118", "pothole").key());
    }
}
