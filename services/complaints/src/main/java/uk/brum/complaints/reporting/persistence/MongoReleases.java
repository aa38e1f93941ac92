package uk.brum.complaints.reporting.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.reporting.domain.CountTable;
import uk.brum.complaints.reporting.domain.PublishedTable;
import uk.brum.complaints.reporting.domain.Release;
import uk.brum.complaints.reporting.domain.Releases;
import uk.brum.complaints.reporting.domain.ReportYear;

/** One document for each published year. */
public final class MongoReleases implements Releases {

    private final MongoCollection<Document> releases;

    public MongoReleases(MongoDatabase database) {
        this.releases = database.getCollection("openDataReleases");
    }

    @Override
    public Optional<Release> find(ReportYear year) {
        return Optional.ofNullable(releases.find(eq("_id", year.name())).first())
                .map(found -> release(year, found));
    }

    @Override
    public Release keep(Release release) {
        Document tables = new Document();
        release.tables().forEach((name, table) -> tables.append(name, stored(table)));
        try {
            releases.insertOne(new Document("_id", release.year().name())
                    .append("countedAt", Date.from(release.countedAt()))
                    .append("tables", tables));
            return release;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(release.year()).orElseThrow(() -> e);
        }
    }

    private static Document stored(PublishedTable table) {
        return new Document("title", table.title())
                .append(
                        "columns",
                        table.columns().stream().map(MongoReleases::stored).toList())
                .append("columnTotals", table.columnTotals())
                .append(
                        "rows",
                        table.rows().stream()
                                .map(row -> stored(row.line())
                                        .append("counts", row.counts())
                                        .append("total", row.total()))
                                .toList());
    }

    private static Document stored(CountTable.Line line) {
        return new Document("code", line.code()).append("title", line.title());
    }

    private static Release release(ReportYear year, Document found) {
        Map<String, PublishedTable> tables = new LinkedHashMap<>();
        found.get("tables", Document.class).forEach((name, table) -> tables.put(name, table((Document) table)));
        return new Release(year, found.getDate("countedAt").toInstant(), tables);
    }

    private static PublishedTable table(Document found) {
        return new PublishedTable(
                found.getString("title"),
                found.getList("columns", Document.class).stream()
                        .map(MongoReleases::line)
                        .toList(),
                found.getList("rows", Document.class).stream()
                        .map(row -> {
                            List<@Nullable Long> counts = new ArrayList<>(row.getList("counts", Long.class));
                            return new PublishedTable.Row(line(row), counts, row.getLong("total"));
                        })
                        .toList(),
                found.getList("columnTotals", Long.class));
    }

    private static CountTable.Line line(Document found) {
        return new CountTable.Line(found.getString("code"), found.getString("title"));
    }
}
