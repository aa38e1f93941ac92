package uk.brum.bench;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** How many commands of each kind the database has been given since it began. A command may write many documents. */
record DatabaseCommands(Map<String, Long> given) {

    private static final List<String> KINDS =
            List.of("find", "insert", "update", "delete", "findAndModify", "aggregate", "getMore");

    /** @param admin as its administrator sees it */
    static DatabaseCommands now(MongoDatabase admin) {
        Document commands = admin.runCommand(new Document("serverStatus", 1))
                .get("metrics", new Document())
                .get("commands", new Document());
        Map<String, Long> given = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Object total = commands.get(kind, new Document()).get("total");
            given.put(kind, total instanceof Number number ? number.longValue() : 0L);
        }
        return new DatabaseCommands(given);
    }

    /** Commands between an earlier moment and this one for each of so many things done, by kind. */
    String each(DatabaseCommands earlier, long things) {
        Map<String, Double> each = new LinkedHashMap<>();
        given.forEach((kind, now) ->
                each.put(kind, (now - earlier.given.getOrDefault(kind, 0L)) / (double) Math.max(1, things)));
        double sum = each.values().stream().mapToDouble(Double::doubleValue).sum();
        return each.entrySet().stream()
                        .filter(one -> one.getValue() >= 0.05)
                        .map(one -> "%s %.1f".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "))
                + ", together %.1f".formatted(sum);
    }
}
