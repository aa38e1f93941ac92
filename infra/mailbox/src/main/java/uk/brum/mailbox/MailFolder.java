package uk.brum.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The mails on disk: one {@code .eml} file each, and beside it a {@code .repeats} file with one byte for each time the
 * same mail came again. Everything is on disk, synced, before {@link #keep} returns, so that a mail whose sender was
 * told 250 is there after a power cut.
 */
final class MailFolder {

    private static final String MAIL = ".eml";
    private static final String REPEATS = ".repeats";
    private static final String UNFINISHED = ".tmp";

    private final Path folder;
    private final int maxMails;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Mail> mails = new LinkedHashMap<>();
    private long bytes;
    private long unfinished;

    MailFolder(Path folder, int maxMails, long maxBytes) throws IOException {
        this.folder = folder;
        this.maxMails = maxMails;
        this.maxBytes = maxBytes;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be made.", e);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                load(file);
            }
        }
    }

    private void load(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(UNFINISHED)) {
            Files.delete(file);
        } else if (name.endsWith(MAIL)) {
            Path repeats = sibling(name.substring(0, name.length() - MAIL.length()), REPEATS);
            try {
                Mail mail =
                        MailHeaders.stored(Files.readAllBytes(file), Files.exists(repeats) ? Files.size(repeats) : 0);
                mails.put(mail.id(), mail);
                bytes += mail.bytes();
            } catch (NumberFormatException e) {
                // somebody else's file: it stays where it is and is not shown
            }
        }
    }

    /** Keeps the mail, or counts it when the same one is here already. */
    void keep(Mail mail, byte[] stored) throws IOException {
        Path draft = sibling(mail.id() + "-" + nextUnfinished(), UNFINISHED);
        write(draft, stored, StandardOpenOption.CREATE_NEW);
        lock.lock();
        try {
            Mail known = mails.get(mail.id());
            if (known != null) {
                Files.delete(draft);
                write(
                        sibling(known.fileName(), REPEATS),
                        new byte[] {'+'},
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                mails.put(known.id(), known.repeated());
            } else {
                Files.move(draft, sibling(mail.fileName(), MAIL), StandardCopyOption.ATOMIC_MOVE);
                mails.put(mail.id(), mail);
                bytes += mail.bytes();
                forgetOldest();
            }
            syncFolder();
        } finally {
            lock.unlock();
        }
    }

    /** Newest first. */
    List<Mail> all() {
        lock.lock();
        try {
            return new ArrayList<>(mails.values()).reversed();
        } finally {
            lock.unlock();
        }
    }

    Optional<Mail> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(mails.get(id));
        } finally {
            lock.unlock();
        }
    }

    byte[] source(Mail mail) {
        try {
            return Files.readAllBytes(sibling(mail.fileName(), MAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOldest() throws IOException {
        var oldestFirst = mails.values().iterator();
        while (mails.size() > 1 && (mails.size() > maxMails || bytes > maxBytes)) {
            Mail oldest = oldestFirst.next();
            Files.deleteIfExists(sibling(oldest.fileName(), REPEATS));
            Files.deleteIfExists(sibling(oldest.fileName(), MAIL));
            bytes -= oldest.bytes();
            oldestFirst.remove();
        }
    }

    private long nextUnfinished() {
        lock.lock();
        try {
            return unfinished++;
        } finally {
            lock.unlock();
        }
    }

    private Path sibling(String name, String ending) {
        return folder.resolve(name + ending);
    }

    private static void write(Path file, byte[] content, StandardOpenOption... how) throws IOException {
        var options = new ArrayList<>(List.of(how));
        options.add(StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options.toArray(StandardOpenOption[]::new))) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Without it a renamed file may be gone after a power cut although its content was synced. */
    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
