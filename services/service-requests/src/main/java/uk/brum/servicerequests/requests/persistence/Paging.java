package uk.brum.servicerequests.requests.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Wanted;

/** Where a page begins. By time a page goes on after the last one that was seen; by nearness it passes over a number. */
record Paging(
        String field, boolean ascending, int skip, @Nullable Bson beyond) {

    private static final String ID = "_id";
    private static final int FARTHEST = 2_000;
    private static final Pattern SHAPE = Pattern.compile("(?:(n)(\\d{1,5})|(\\d{1,15}):(SR-[0-9A-Z]{4}-[0-9A-Z]{4}))");

    static Paging of(Wanted wanted) {
        boolean near = wanted.criteria().stream().anyMatch(criterion -> criterion instanceof Wanted.Near);
        String field = switch (wanted.order()) {
            case NEWEST_FIRST, OLDEST_FIRST -> RequestDocument.SUBMITTED;
            case LAST_UPDATED_FIRST -> RequestDocument.UPDATED;
            case DUE_FIRST -> RequestDocument.DUE;
            case NEXT_MISSED_FIRST -> RequestDocument.NEXT_MISS;
            case BY_REFERENCE -> ID;
        };
        boolean ascending = switch (wanted.order()) {
            case OLDEST_FIRST, DUE_FIRST, NEXT_MISSED_FIRST, BY_REFERENCE -> true;
            case NEWEST_FIRST, LAST_UPDATED_FIRST -> false;
        };
        String after = wanted.after();
        if (after == null) {
            return new Paging(near ? "" : field, ascending, 0, null);
        }
        Matcher cursor = SHAPE.matcher(decoded(after));
        if (!cursor.matches() || near != (cursor.group(1) != null)) {
            throw unknown();
        }
        if (near) {
            int skip = Integer.parseInt(cursor.group(2));
            if (skip > FARTHEST) {
                throw unknown();
            }
            return new Paging("", true, skip, null);
        }
        Date time = new Date(Long.parseLong(cursor.group(3)));
        String id = cursor.group(4);
        if (field.equals(ID)) {
            return new Paging(field, true, 0, gt(ID, id));
        }
        Bson beyond = ascending
                ? and(gte(field, time), or(gt(field, time), and(eq(field, time), gt("_id", id))))
                : and(lte(field, time), or(lt(field, time), and(eq(field, time), lt("_id", id))));
        return new Paging(field, ascending, 0, beyond);
    }

    Bson sort() {
        if (field.isEmpty()) {
            return new Document();
        }
        if (field.equals(ID)) {
            return Sorts.ascending(ID);
        }
        return ascending ? Sorts.ascending(field, "_id") : Sorts.descending(field, "_id");
    }

    Bson filter(Bson wanted) {
        return beyond == null ? wanted : and(wanted, beyond);
    }

    /** The cursor of the page after one that ended with this document. Null when paging that far helps nobody. */
    @Nullable
    String next(Document last, int count) {
        if (field.isEmpty()) {
            return skip + count > FARTHEST ? null : encoded("n" + (skip + count));
        }
        long time = field.equals(ID) ? 0 : last.getDate(field).getTime();
        return encoded(time + ":" + last.getString(ID));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static RequestRefused unknown() {
        return new RequestRefused(
                new Refusal.QueryRefused("That cursor does not belong to this list. Start again without a cursor."));
    }
}
