package uk.brum.portal.reportmissedbin;

import org.jspecify.annotations.Nullable;

/** The last form carries all the answers, so that nothing is lost with the session, and the key, so that nothing is sent twice. */
record CheckForm(@Nullable String key) {}
