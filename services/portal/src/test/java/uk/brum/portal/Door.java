package uk.brum.portal;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way into the portal: a method, a path and the names of everything that its handler reads.
 *
 * @param path with a part in braces for each thing that an address names
 */
record Door(RequestMethod method, String path, Set<String> names) {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[0-9,]*})*))?}");

    /** What an address of the examples names, by how its part is called. */
    private static final Map<String, String> KNOWN = Map.of(
            "uprn", "990000000017",
            "personId", "018f3c1d-1111-7d2b-9c55-0b7d1f6a2e01",
            "question", "size",
            "photo", "0f1c2d3e",
            "letter", "response-1",
            "action", "extend",
            "act", "status",
            "name", "places");

    /** Every door of the portal's own pages. */
    static List<Door> all(RequestMappingHandlerMapping mappings) {
        List<Door> doors = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("uk.brum.portal.")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String path : mapping.getPatternValues()) {
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        doors.add(new Door(method, path, names(handler)));
                    }
                }
            }
        });
        doors.sort(java.util.Comparator.comparing(Door::toString));
        return doors;
    }

    /** Its address with everything that it names as in the examples of the contracts. */
    String address() {
        return PART.matcher(path).replaceAll(part -> named(part.group(1), part.group(2)));
    }

    /** Its addresses with one part at a time replaced by that text, already encoded. */
    List<String> addressesWith(String odd) {
        List<String> parts =
                PART.matcher(path).results().map(part -> part.group(1)).toList();
        return parts.stream()
                .map(replaced -> PART.matcher(path)
                        .replaceAll(part -> part.group(1).equals(replaced)
                                ? java.util.regex.Matcher.quoteReplacement(odd)
                                : named(part.group(1), part.group(2))))
                .toList();
    }

    private String named(String part, String shape) {
        if (part.equals("reference")) {
            String kind = shape != null && shape.length() > 2 && shape.charAt(2) == '-' ? shape.substring(0, 2) : "SR";
            return kind + "-7K2M-9QXD";
        }
        if (part.equals("code")) {
            return path.startsWith("/area") ? "E05011154" : "tree";
        }
        if (List.of("id", "call", "key", "noteId").contains(part)) {
            return "5f0c0f6e-8a39-4d0c-9c7d-0c6a2a3f1b01";
        }
        return shape != null && shape.contains("|") ? shape.split("\\|")[0] : KNOWN.getOrDefault(part, "one");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Set<String> names(HandlerMethod handler) {
        Method method = handler.getMethod();
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? asked.value() : asked.name());
            } else if (parameter.getType().isRecord()) {
                Stream.of(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        names.remove("");
        return names;
    }

    /** Everything that it reads as these values, in an order. */
    Map<String, List<String>> all(List<String> values) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        names.forEach(name -> filled.put(name, values));
        return filled;
    }
}
