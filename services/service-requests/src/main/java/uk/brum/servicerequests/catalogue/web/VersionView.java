package uk.brum.servicerequests.catalogue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;

/** A version of a category in its history: who made it, when and why, and what it changed. */
record VersionView(
        String code,
        LocalDate from,
        int revision,
        boolean withdrawn,
        String changedBy,
        Instant changedAt,
        String why,
        List<ChangedField> changes,
        CategoryShape category) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 500;

    /** What a field said before and says now; absent when it was not there. */
    record ChangedField(
            String field, @Nullable String before, @Nullable String after) {}

    static VersionView of(CategoryVersion version, @Nullable CategoryVersion before) {
        CategoryShape category = CategoryShape.of(version.category());
        return new VersionView(
                category.code(),
                version.from(),
                version.revision(),
                version.withdrawn(),
                version.made().by(),
                version.made().at(),
                version.made().why(),
                before == null ? List.of() : changes(CategoryShape.of(before.category()), category),
                category);
    }

    /** Each version with what it changed of the one before it. */
    static List<VersionView> all(List<CategoryVersion> versions) {
        List<VersionView> views = new ArrayList<>();
        CategoryVersion before = null;
        for (CategoryVersion version : versions) {
            views.add(of(version, before));
            before = version;
        }
        return views;
    }

    private static List<ChangedField> changes(CategoryShape before, CategoryShape after) {
        JsonNode was = JSON.valueToTree(before);
        JsonNode is = JSON.valueToTree(after);
        List<ChangedField> changes = new ArrayList<>();
        is.propertyNames().forEach(field -> {
            if (!was.path(field).equals(is.path(field))) {
                changes.add(new ChangedField(field, text(was.path(field)), text(is.path(field))));
            }
        });
        return changes;
    }

    private static @Nullable String text(JsonNode node) {
        if (node instanceof MissingNode || node.isNull()) {
            return null;
        }
        String text = node.isString() ? node.asString() : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
