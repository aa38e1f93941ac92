package uk.brum.servicerequests.catalogue.persistence;

import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion;
import uk.brum.servicerequests.catalogue.domain.CategoryVersion.Made;

/** A version of a category as it is stored. */
final class CategoryVersionDocument {

    private CategoryVersionDocument() {}

    static Document of(CategoryVersion version) {
        return new Document("_id", version.category().code() + "/" + version.revision())
                .append("schemaVersion", 1)
                .append("category", CategoryDocument.of(version.category()))
                .append("from", version.from().toString())
                .append("revision", version.revision())
                .append("withdrawn", version.withdrawn())
                .append("by", version.made().by())
                .append("at", Date.from(version.made().at()))
                .append("why", version.made().why());
    }

    static CategoryVersion version(Document stored) {
        return new CategoryVersion(
                CategoryDocument.category(new Fields(stored.get("category", Document.class))),
                LocalDate.parse(stored.getString("from")),
                stored.getInteger("revision"),
                stored.getBoolean("withdrawn", false),
                new Made(stored.getString("by"), stored.getDate("at").toInstant(), stored.getString("why")));
    }
}
