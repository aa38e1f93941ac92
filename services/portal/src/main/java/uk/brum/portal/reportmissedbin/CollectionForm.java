package uk.brum.portal.reportmissedbin;

import org.jspecify.annotations.Nullable;

/** Which collection was missed. */
record CollectionForm(@Nullable String collection) {}
