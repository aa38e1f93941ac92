package uk.brum.portal.follow;

import org.jspecify.annotations.Nullable;

/**
 * Something that the person follows, as a page shows it.
 *
 * @param title in words, for example "Reports in Moseley ward"
 * @param page where it can be seen, or null
 */
public record Followed(String id, String title, @Nullable String page) {}
