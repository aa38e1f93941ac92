package uk.brum.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What all clients asked and were told, in order; on disk line by line, so that a run can be judged again. */
final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Told> told = new ArrayList<>();
    private final Writer file;

    History(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Told line) {
        told.add(line);
        ObjectNode json = JSON.valueToTree(line);
        json.put("told", line.getClass().getSimpleName());
        try {
            file.write(json.toString());
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Told> lines() {
        return List.copyOf(told);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
