package uk.brum.servicerequests.requests;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.springframework.web.context.request.RequestContextHolder;

/** Hears every question that is put to MongoDB while somebody waits for an answer over HTTP, one of each shape. */
final class HeardQuestions implements CommandListener {

    private static final Set<String> ASKING = Set.of("find", "aggregate", "count", "distinct");
    /** What belongs to the session and not to the question. */
    private static final Set<String> OF_THE_SESSION =
            Set.of("lsid", "$db", "$clusterTime", "$readPreference", "txnNumber", "maxTimeMS", "apiVersion");

    private final Map<String, BsonDocument> byShape = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (ASKING.contains(event.getCommandName()) && RequestContextHolder.getRequestAttributes() != null) {
            // a copy: the driver uses the buffer again in which the command lies
            BsonDocument question = new BsonDocumentCodec()
                    .decode(
                            event.getCommand().asBsonReader(),
                            DecoderContext.builder().build());
            OF_THE_SESSION.forEach(question::remove);
            byShape.putIfAbsent(
                    question.getString(event.getCommandName()).getValue() + " " + shape(question), question);
        }
    }

    /** What MongoDB says of how it answers each. */
    List<Explained> explainedBy(MongoDatabase database) {
        List<Explained> all = new ArrayList<>();
        byShape.values().forEach(question -> {
            Document answer =
                    database.runCommand(new Document("explain", question).append("verbosity", "executionStats"));
            all.add(new Explained(question.getString(question.getFirstKey()).getValue(), question, plan(answer)));
        });
        return all;
    }

    /** A question of a collection and the part of the answer that finds its documents. */
    record Explained(String collection, BsonDocument question, Document plan) {

        boolean readsAll() {
            return plan.get("queryPlanner", Document.class)
                    .get("winningPlan", Document.class)
                    .toJson()
                    .contains("COLLSCAN");
        }

        /** Of one in ten that is open, those in other hands or states are passed over. */
        boolean isOfOpenOnes() {
            return question.toJson().contains("\"open\": true");
        }

        long examined() {
            return stat("totalDocsExamined");
        }

        long returned() {
            return stat("nReturned");
        }

        private long stat(String name) {
            return plan.get("executionStats", Document.class)
                    .get(name, Number.class)
                    .longValue();
        }

        @Override
        public String toString() {
            return examined() + " read for " + returned() + (readsAll() ? ", ALL OF IT" : "") + ": "
                    + question.toJson();
        }
    }

    private static Document plan(Document answer) {
        return answer.containsKey("queryPlanner")
                ? answer
                : answer.getList("stages", Document.class).getFirst().get("$cursor", Document.class);
    }

    /** The question with every value replaced by its type. */
    private static String shape(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> {
                StringBuilder text = new StringBuilder("{");
                document.forEach((name, each) ->
                        text.append(name).append(':').append(shape(each)).append(' '));
                yield text.append('}').toString();
            }
            case BsonArray array ->
                array.isEmpty()
                        ? "[]"
                        : array.stream()
                                .map(HeardQuestions::shape)
                                .distinct()
                                .toList()
                                .toString();
            default -> value.getBsonType().name();
        };
    }
}
