package uk.brum.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Markdown file and where its links lead. */
public record Document(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]\\n]*]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^(```|~~~).*?^\\1\\s*$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*$");

    public static Document read(Path file) {
        return new Document(file, Repository.read(file));
    }

    /** The targets of its links, those in code left out. */
    public List<String> links() {
        String prose = CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        // a link whose text is code has lost its text here, not its brackets
        return LINK.matcher(prose).results().map(match -> match.group(1)).toList();
    }

    /** Links into the repository that lead nowhere; links to the web are left alone. */
    public List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        for (String link : links()) {
            if (link.matches("(?i)[a-z]+:.*")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
            boolean found = Files.exists(target);
            if (found && parts.length == 2 && target.toString().endsWith(".md")) {
                found = read(target).anchors().contains(parts[1]);
            }
            if (!found) {
                broken.add(link);
            }
        }
        return broken;
    }

    /** The anchors of its headings, as the usual renderers make them. */
    public Set<String> anchors() {
        return HEADING.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .map(Document::anchor)
                .collect(Collectors.toSet());
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
