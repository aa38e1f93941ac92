package uk.brum.portal.reportmissedbin;

import org.jspecify.annotations.Nullable;

/** The last form holds all the answers and the key, so that nothing is lost with the session and nothing is sent twice. */
record CheckForm(
        @Nullable String key,
        @Nullable String collection,
        @Nullable String streamName,
        @Nullable String note) {}
