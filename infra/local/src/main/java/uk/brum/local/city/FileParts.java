package uk.brum.local.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;

/** A file of lines in parts of at most some thousand lines, each with the header on top. */
final class FileParts implements AutoCloseable {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_LETTERS = 2_000_000;

    private final BufferedReader reader;
    private final String header;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private long firstWaiting;
    private long lettersWaiting;
    private long lettersRead;
    private boolean ended;

    /**
     * @param from line of the file with which to begin, counted from 1
     */
    FileParts(Path file, boolean hasHeader, long from) throws IOException {
        // What is not UTF-8 becomes a sign that the service refuses, row by row
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        var first = hasHeader ? reader.readLine() : "";
        header = first == null ? "" : first;
        lettersRead = header.length();
        firstWaiting = hasHeader ? 2 : 1;
        while (firstWaiting < from && readLine()) {
            drop();
        }
    }

    /**
     * Lines to send.
     *
     * @param endLine the line of the file behind the part
     * @param bytesRead about how much of the file has been read
     */
    record Part(String text, long firstLine, long endLine, boolean last, long bytesRead) {}

    Part next() throws IOException {
        while (waiting.size() < MOST_LINES && lettersWaiting < MOST_LETTERS && readLine()) {
            // Filling up
        }
        if (!ended) {
            // Looks one line ahead, to know whether this part is the last
            readLine();
        }
        var lines = ended ? waiting.size() : waiting.size() - 1;
        var text = new StringBuilder(header);
        if (!header.isEmpty()) {
            text.append('\n');
        }
        waiting.stream().limit(lines).forEach(line -> text.append(line).append('\n'));
        return new Part(text.toString(), firstWaiting, firstWaiting + lines, ended, lettersRead);
    }

    /** Forgets the lines before this one. */
    void continueAt(long line) {
        while (firstWaiting < line && !waiting.isEmpty()) {
            drop();
        }
    }

    private boolean readLine() throws IOException {
        var line = reader.readLine();
        if (line == null) {
            ended = true;
            return false;
        }
        waiting.add(line);
        lettersWaiting += line.length();
        lettersRead += line.length() + 1L;
        return true;
    }

    private void drop() {
        lettersWaiting -= waiting.remove().length();
        firstWaiting++;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
