package uk.brum.servicerequests.requests.persistence;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nearSphere;

import com.mongodb.client.model.geojson.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;

/** What is wanted, in the words of MongoDB. */
final class Filtering {

    /** So that an index on ward or category, open and time can be read in the order of time. */
    private static final Bson OPEN_OR_NOT = in(RequestDocument.OPEN, true, false);

    /** So that an index on priority and due date can be read in the order of due dates: five places at once. */
    private static final Bson ANY_PRIORITY = in(RequestDocument.PRIORITY, 1, 2, 3, 4, 5);

    private static final Bson NOTHING = eq("_id", "");

    private final ContactDetails details;

    Filtering(ContactDetails details) {
        this.details = details;
    }

    Bson of(Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        wanted.criteria().forEach(criterion -> filters.addAll(of(criterion)));
        boolean byOpen = has(wanted, Wanted.OfCategories.class) || has(wanted, Wanted.InWard.class);
        boolean says = has(wanted, Wanted.IsOpen.class)
                || has(wanted, Wanted.OfTeam.class)
                || has(wanted, Wanted.GivenTo.class);
        if (byOpen && !says) {
            filters.add(OPEN_OR_NOT);
        }
        if (isQueueOfAnyPriority(wanted)) {
            filters.add(ANY_PRIORITY);
        }
        return filters.isEmpty() ? new Document() : and(filters);
    }

    /** A queue in the order of due dates whose index begins with, or goes on with, the priority, when none is asked for. */
    private static boolean isQueueOfAnyPriority(Wanted wanted) {
        boolean ofTeam = has(wanted, Wanted.OfTeam.class);
        boolean ofHands = has(wanted, Wanted.GivenTo.class) || has(wanted, Wanted.Unassigned.class);
        return wanted.order() == Wanted.Order.DUE_FIRST
                && !has(wanted, Wanted.OfPriority.class)
                && (ofTeam || !ofHands);
    }

    private static boolean has(Wanted wanted, Class<? extends Criterion> kind) {
        return wanted.criteria().stream().anyMatch(kind::isInstance);
    }

    private List<Bson> of(Criterion criterion) {
        return switch (criterion) {
            case Wanted.OfCategories(var codes) -> List.of(in(RequestDocument.CATEGORY, codes));
            case Wanted.InStatus(var statuses) ->
                List.of(in(
                        RequestDocument.STATUS,
                        statuses.stream().map(RequestStatus::code).toList()));
            case Wanted.IsOpen(boolean open) ->
                List.of(
                        eq(RequestDocument.OPEN, open),
                        in(
                                RequestDocument.STATUS,
                                java.util.Arrays.stream(RequestStatus.values())
                                        .filter(status -> status.open() == open)
                                        .map(RequestStatus::code)
                                        .toList()));
            case Wanted.Submitted(var from, var before) -> between(RequestDocument.SUBMITTED, from, before);
            case Wanted.Updated(var from, var before) -> between(RequestDocument.UPDATED, from, before);
            case Wanted.InWard(String code) -> List.of(eq(RequestDocument.WARD, code));
            case Wanted.Near(var from, double metres) ->
                List.of(nearSphere(
                        RequestDocument.LOCATION,
                        new com.mongodb.client.model.geojson.Point(new Position(from.lon(), from.lat())),
                        metres,
                        null));
            case Wanted.WithWords(String text) -> words(SearchWords.in(text));
            case Wanted.ByAccount(String person) -> List.of(eq(RequestDocument.WHO, WhoKeys.ACCOUNT + person));
            case Wanted.ByContact(String text) -> {
                List<String> keys = WhoKeys.contact(text);
                yield keys.isEmpty()
                        ? List.of(NOTHING)
                        : List.of(in(
                                RequestDocument.WHO,
                                keys.stream()
                                        .flatMap(key -> details.stored(key).stream())
                                        .toList()));
            }
            case Wanted.AtProperty(String uprn) -> List.of(eq(RequestDocument.UPRN, uprn));
            // the queues hold open requests only
            case Wanted.OfTeam(String team) -> List.of(eq(RequestDocument.TEAM, team), eq(RequestDocument.OPEN, true));
            case Wanted.GivenTo(String person) ->
                List.of(eq(RequestDocument.PERSON, person), eq(RequestDocument.OPEN, true));
            case Wanted.Unassigned _ -> List.of(eq(RequestDocument.PERSON, null), eq(RequestDocument.OPEN, true));
            case Wanted.OfPriority(int priority) ->
                List.of(eq(RequestDocument.PRIORITY, priority), eq(RequestDocument.OPEN, true));
            case Wanted.Due(var from, var before) -> between(RequestDocument.DUE, from, before);
            case Wanted.MissingMilestone(var by) -> between(RequestDocument.NEXT_MISS, null, by);
            case Wanted.Hidden _ -> List.of(eq(RequestDocument.HIDDEN, true));
            case Wanted.InIncident(var incident) -> List.of(eq(RequestDocument.INCIDENT, incident.text()));
            case Wanted.OpenIncident _ ->
                List.of(eq(RequestDocument.IS_INCIDENT, true), eq(RequestDocument.OPEN, true));
            case Wanted.KnownAs(var number) -> List.of(eq(RequestDocument.EXTERNAL, number.text()));
            case Wanted.WithoutWard _ -> List.of(eq(RequestDocument.WANTING, true));
            case Wanted.PublicOnly _ -> List.of(eq(RequestDocument.SHOWN, true));
        };
    }

    private static List<Bson> words(List<String> words) {
        return List.of(words.isEmpty() ? NOTHING : all(RequestDocument.WORDS, words));
    }

    private static List<Bson> between(String field, @Nullable Instant from, @Nullable Instant before) {
        List<Bson> bounds = new ArrayList<>();
        if (from != null) {
            bounds.add(gte(field, Date.from(from)));
        }
        if (before != null) {
            bounds.add(lt(field, Date.from(before)));
        }
        return bounds;
    }
}
