package uk.brum.servicerequests.open311;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code target/open311-conformance.json} and {@code .md}: each rule, where it is written, whether it held. */
final class ConformanceReport implements TestWatcher, AfterAllCallback {

    private static final Path TARGET = Path.of("target");
    private static final Map<Method, Boolean> HELD = new ConcurrentHashMap<>();

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, true);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        note(context, false);
    }

    private static void note(ExtensionContext context, boolean held) {
        context.getTestMethod()
                .filter(method -> method.isAnnotationPresent(Conforms.class))
                .ifPresent(method -> HELD.merge(method, held, Boolean::logicalAnd));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("open311-conformance.md"), summary(HELD));
        List<Map<String, String>> rules = sorted(HELD.keySet().stream())
                .map(method -> (Map<String, String>) new TreeMap<>(Map.of(
                        "source",
                        rule(method).to().title(),
                        "rule",
                        rule(method).rule(),
                        "test",
                        method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                        "result",
                        HELD.get(method) ? "passed" : "failed")))
                .toList();
        Files.writeString(
                TARGET.resolve("open311-conformance.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rules));
    }

    /** The rules that these test classes prove, all of them held, as the document in docs has them. */
    static String summaryOf(List<Class<?>> classes) {
        Map<Method, Boolean> all = new ConcurrentHashMap<>();
        classes.stream()
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Conforms.class))
                .forEach(method -> all.put(method, true));
        return summary(all);
    }

    private static String summary(Map<Method, Boolean> held) {
        StringBuilder text = new StringBuilder("""
                # Open311 conformance

                Which rule of GeoReport v2, of its public validators and of its clients each test proves. This file is generated: every
                run of the tests of service-requests writes it anew to `target/open311-conformance.md`, with the tests' names in
                `target/open311-conformance.json`, and fails when this copy is another.
                """);
        for (Conforms.Source source : Conforms.Source.values()) {
            List<Method> methods = sorted(held.keySet().stream())
                    .filter(method -> rule(method).to() == source)
                    .toList();
            if (!methods.isEmpty()) {
                text.append("\n## ").append(source.title()).append("\n\n| Rule | Result |\n|---|---|\n");
                methods.forEach(method -> text.append("| ")
                        .append(rule(method).rule())
                        .append(" | ")
                        .append(held.get(method) ? "passed" : "failed")
                        .append(" |\n"));
            }
        }
        return text.toString();
    }

    private static Stream<Method> sorted(Stream<Method> methods) {
        return methods.sorted(
                Comparator.comparing((Method method) -> rule(method).to())
                        .thenComparing(method -> rule(method).rule()));
    }

    private static Conforms rule(Method method) {
        return method.getAnnotation(Conforms.class);
    }
}
