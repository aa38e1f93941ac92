package uk.brum.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file. */
public final class LogTail {

    private static final int LOOK_BACK = 64_000;
    private static final String START = "---- started ";
    private static final int LONGEST = 300;

    private static final Pattern GRAVE = Pattern.compile(
            "\"s\":\"[EF]\"|\"level\":\"(ERROR|FATAL)\"|\\bERROR\\b|\\[error]|\\bAPPLICATION FAILED\\b|^Error\\b"
                    + "|Exception\\b.*:|OutOfMemory|No space left");
    private static final Pattern MESSAGE = Pattern.compile("\"(?:msg|message)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern CAUSE = Pattern.compile("\"(?:error|errmsg)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    // Spring explains a failed start in a paragraph of its own
    private static final Pattern DESCRIPTION =
            Pattern.compile("Description:(?:\\\\n|\\s)+(.+?)(?:\\\\n\\\\n|\\n\\n|$)");

    private LogTail() {}

    /** Begins what a program writes from now on: what it wrote when it ran before tells nothing of how it runs now. */
    static void begin(Path log, Instant now) throws IOException {
        Files.writeString(log, START + now + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * The last line that tells why a program ended, of those since it was started last: the last grave one, else the last
     * one with words in it.
     */
    public static String reason(Path log) {
        var all = lines(log);
        var start = all.size();
        while (start > 0 && !all.get(start - 1).startsWith(START)) {
            start--;
        }
        var lines = all.subList(start, all.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return "it wrote nothing";
        }
        var grave = lines.stream().filter(line -> GRAVE.matcher(line).find()).toList();
        var line = (grave.isEmpty() ? lines : grave).getLast().strip();
        var message = MESSAGE.matcher(line);
        var cause = CAUSE.matcher(line);
        var words = message.find() ? message.group(1).replace("\\\"", "\"") : line;
        var description = DESCRIPTION.matcher(words);
        if (description.find()) {
            words = description.group(1);
        }
        words = words.replaceAll("(\\\\n|\\s)+", " ").strip();
        if (cause.find()) {
            words += ": " + cause.group(1);
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    /** The last lines of the file, at most about 64 kB of them. */
    public static List<String> lines(Path log) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var start = Math.max(0, file.length() - LOOK_BACK);
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
