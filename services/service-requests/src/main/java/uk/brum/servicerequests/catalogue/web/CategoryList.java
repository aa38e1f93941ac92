package uk.brum.servicerequests.catalogue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.catalogue.domain.Codes;
import uk.brum.workingtime.Target;

/** Categories in force on a day, and the groups of the tree that hold them. */
record CategoryList(LocalDate day, List<Group> groups, List<Item> items) {

    /**
     * A group that holds categories itself.
     *
     * @param path from the top to the group
     */
    record Group(List<String> path, List<String> categories) {}

    /** A category in short. */
    record Item(
            String code,
            String name,
            List<String> path,
            @Nullable Integer lgsl,
            String description,
            List<String> keywords,
            String visibility,
            boolean anonymousAllowed,
            boolean inSeason,
            String team,
            @Nullable String target,
            String targetSetBy) {
        static Item of(Category category, LocalDate day) {
            Target target = category.target();
            return new Item(
                    category.code(),
                    category.name(),
                    category.path(),
                    category.lgsl(),
                    category.description(),
                    category.keywords(),
                    Codes.of(category.visibility()),
                    category.anonymousAllowed(),
                    category.inSeasonOn(day),
                    category.team(),
                    target == null ? null : target.inWords(),
                    Codes.of(category.promise().source().kind()));
        }
    }

    static CategoryList of(LocalDate day, List<Category> categories) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        categories.forEach(category -> groups.computeIfAbsent(category.path(), path -> new ArrayList<>())
                .add(category.code()));
        return new CategoryList(
                day,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                categories.stream().map(category -> Item.of(category, day)).toList());
    }
}
