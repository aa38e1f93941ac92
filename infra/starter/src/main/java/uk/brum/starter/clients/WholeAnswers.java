package uk.brum.starter.clients;

import feign.Capability;
import feign.Response;
import feign.codec.DecodeException;
import feign.codec.Decoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An answer without a body, or without something that its record says is always there, is no answer: the written
 * fallback of the client is used, and no {@code null} that nobody expects gets any further.
 *
 * <p>What may be missing is marked {@link Nullable} in the record.
 */
public final class WholeAnswers implements Capability {

    @Override
    public Decoder enrich(Decoder decoder) {
        return (response, type) -> whole(decoder.decode(response, type), response);
    }

    private static Object whole(@Nullable Object answer, Response response) {
        String missing = answer == null ? "the body" : missing(answer, "");
        if (answer == null || missing != null) {
            throw new DecodeException(
                    response.status(),
                    "An answer came without " + missing + " from "
                            + response.request().url(),
                    response.request());
        }
        return answer;
    }

    /** Where something is missing, null when nothing is. */
    private static @Nullable String missing(Object value, String where) {
        if (value instanceof Collection<?> values) {
            for (Object one : values) {
                String missing = one == null ? where + "[]" : missing(one, where + "[]");
                if (missing != null) {
                    return missing;
                }
            }
        } else if (value instanceof Record answer) {
            for (RecordComponent component : answer.getClass().getRecordComponents()) {
                String here = where + "/" + component.getName();
                Object part = valueOf(component, answer);
                boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                String missing = part == null ? (mayBeMissing ? null : here) : missing(part, here);
                if (missing != null) {
                    return missing;
                }
            }
        }
        return null;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record answer) {
        try {
            // the records of a client are often as hidden as the client is
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(answer);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
