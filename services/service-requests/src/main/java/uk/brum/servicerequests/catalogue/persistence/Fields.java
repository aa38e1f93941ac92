package uk.brum.servicerequests.catalogue.persistence;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.catalogue.domain.Codes;

/** Reads stored and seeded fields, which are documents or plain maps. */
record Fields(Map<String, ?> values) {

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing in " + values);
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        Object value = values.get(name);
        return value == null ? null : String.valueOf(value);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Nullable
    Fields part(String name) {
        return values.get(name) instanceof Map<?, ?> map ? of(map) : null;
    }

    Fields needed(String name) {
        Fields part = part(name);
        if (part == null) {
            throw new IllegalArgumentException(name + " is missing in " + values);
        }
        return part;
    }

    List<Fields> parts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(part -> of((Map<?, ?>) part)).toList()
                : List.of();
    }

    <E extends Enum<E>> E one(String name, Class<E> of) {
        return Codes.read(text(name), of);
    }

    private static Fields of(Map<?, ?> map) {
        Document copy = new Document();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return new Fields(copy);
    }
}
