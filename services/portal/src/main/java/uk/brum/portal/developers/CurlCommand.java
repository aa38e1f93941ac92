package uk.brum.portal.developers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command that can be pasted into a shell, with the contract's own examples in it. */
final class CurlCommand {

    private final String origin;

    CurlCommand(String origin) {
        this.origin = origin;
    }

    String of(String method, String path, List<Map<String, Object>> parameters, @Nullable String body, boolean open) {
        String address = path;
        var query = new StringBuilder();
        var headers = new StringBuilder();
        for (Map<String, Object> parameter : parameters) {
            String name = String.valueOf(parameter.get("name"));
            Object example = example(parameter);
            boolean needed = Boolean.TRUE.equals(parameter.get("required"));
            switch (String.valueOf(parameter.get("in"))) {
                case "path" -> address = address.replace("{" + name + "}", encoded(example == null ? name : example));
                case "query" -> {
                    if (example != null) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(example));
                    }
                }
                default -> {
                    if (needed) {
                        headers.append(" \\\n  -H ").append(quoted(name + ": " + (example == null ? "…" : example)));
                    }
                }
            }
        }
        String verb = "get".equals(method) ? "" : " -X " + method.toUpperCase(Locale.ROOT);
        String token = open ? "" : " \\\n  -H \"Authorization: Bearer $TOKEN\"";
        String sent = body == null
                ? ""
                : " \\\n  -H " + quoted("Content-Type: " + (body.startsWith("{") ? "application/json" : "text/csv"))
                        + " \\\n  -d " + quoted(body);
        return "curl" + verb + " " + quoted(origin + address + query) + token + headers + sent;
    }

    private static @Nullable Object example(Map<String, Object> parameter) {
        Object example = parameter.get("example");
        return example instanceof java.util.Date date
                ? date.toInstant().toString().substring(0, 10)
                : example;
    }

    private static String encoded(Object value) {
        return java.net.URLEncoder.encode(String.valueOf(value), java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** In single quotes, as every POSIX shell reads it. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
