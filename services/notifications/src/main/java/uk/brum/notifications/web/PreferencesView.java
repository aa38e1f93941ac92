package uk.brum.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.Preferences;

/** Preferences as the API reads and writes them. */
record PreferencesView(
        @NotNull(message = "Say by which ways we may tell you") @Valid @Nullable
        Channels channels,

        @NotNull(message = "Say what we may tell you about") @Valid @Nullable
        Topics topics) {

    private static final String YES_OR_NO = "Say yes or no";

    record Channels(@NotNull(message = YES_OR_NO) @Nullable Boolean email) {}

    record Topics(
            @NotNull(message = YES_OR_NO) @Nullable Boolean security,
            @NotNull(message = YES_OR_NO) @Nullable Boolean account,
            @NotNull(message = YES_OR_NO) @Nullable Boolean missedCollections,
            @Nullable Boolean requests,
            @Nullable Boolean following) {}

    static PreferencesView of(Preferences preferences) {
        return new PreferencesView(
                new Channels(preferences.email()),
                new Topics(
                        true,
                        preferences.account(),
                        preferences.missedCollections(),
                        preferences.requests(),
                        preferences.following()));
    }

    boolean switchesSecurityOff() {
        return topics == null || !Boolean.TRUE.equals(topics.security());
    }

    /**
     * Only after validation.
     *
     * @param now what is stored: topics that came later may be left out, and stay as they are then
     */
    Preferences toPreferences(Preferences now) {
        return new Preferences(
                channels != null && Boolean.TRUE.equals(channels.email()),
                topics != null && Boolean.TRUE.equals(topics.account()),
                topics != null && Boolean.TRUE.equals(topics.missedCollections()),
                topics == null || topics.requests() == null ? now.requests() : topics.requests(),
                topics == null || topics.following() == null ? now.following() : topics.following());
    }
}
