package uk.brum.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A Java source file, as text. */
public record JavaFile(String name, String text) {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^(?:package|import) [^;]+;\\R");

    public static List<JavaFile> all(Repository repository) {
        return repository.files(name -> name.endsWith(".java")).stream()
                .map((Path file) -> new JavaFile(repository.name(file), Repository.read(file)))
                .toList();
    }

    public int lines() {
        return (int) text.lines().count();
    }

    /** The code alone. */
    public String code() {
        return COMMENT.matcher(text).replaceAll("");
    }

    /** What is left when the place that it lives in is taken away: two files with the same rest are copies. */
    public String body() {
        return PACKAGE.matcher(COMMENT.matcher(text).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    /** The module that it belongs to, for example {@code services/places}. */
    public String module() {
        int source = name.indexOf("/src/");
        return source < 0 ? "" : name.substring(0, source);
    }

    public boolean isTest() {
        return name.contains("/src/test/");
    }

    public String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
    }
}
