package uk.brum.servicerequests.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people find a category.
 *
 * @param name for residents, for example "Pothole in a road"
 * @param path groups above it, from the top; one to four
 * @param lgsl number in the Local Government Service List, when that list has it
 * @param description one or two sentences for residents
 * @param keywords other words that people use for it, lower case
 */
public record Naming(
        String name, List<String> path, @Nullable Integer lgsl, String description, List<String> keywords) {

    public Naming {
        path = List.copyOf(path);
        keywords = List.copyOf(keywords);
    }
}
