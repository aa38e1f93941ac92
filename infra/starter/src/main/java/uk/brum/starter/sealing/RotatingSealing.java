package uk.brum.starter.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Sealing} under master keys that can be changed: each value says which of them sealed it. What
 * {@link Sealing} made under one of the keys, before values said so, opens as well.
 */
public final class RotatingSealing {

    private static final Logger LOG = LoggerFactory.getLogger(RotatingSealing.class);
    private static final byte VERSION = 2;
    private static final int ID_BYTES = 4;
    /** Damaged bytes can name any number of keys: the log does not follow them all. */
    private static final int MOST_TOLD = 20;

    private final String purpose;
    private final String first;
    private final LinkedHashMap<String, Sealing> byKey = new LinkedHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param purpose one of the keys' purposes, as in {@link MasterKey#derive} */
    public RotatingSealing(MasterKeys master, String purpose) {
        this.purpose = purpose;
        this.first = master.first().id();
        master.all().forEach(key -> byKey.put(key.id(), new Sealing(key.derive("AES", purpose))));
    }

    /** version, id of the master key, and what {@link Sealing} makes under it. */
    public byte[] seal(String plain, String place) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), place);
    }

    /** As {@link #seal(String, String)}, for what is no text. */
    public byte[] seal(byte[] plain, String place) {
        byte[] sealed = sealing(first).seal(plain, place);
        return ByteBuffer.allocate(1 + ID_BYTES + sealed.length)
                .put(VERSION)
                .put(HexFormat.of().parseHex(first))
                .put(sealed)
                .array();
    }

    /** Opens it, or says that it does not open; the log has one error for each key with which that happens. */
    public Opened open(byte[] sealed, String place) {
        byte[] opened = openOrNull(sealed, place);
        return opened == null ? new Opened.Unreadable() : new Opened.Open(new String(opened, StandardCharsets.UTF_8));
    }

    /** As {@link #open}, for what is no text; null when it does not open. */
    public byte @Nullable [] openOrNull(byte[] sealed, String place) {
        boolean saysKey = sealed.length > 1 + ID_BYTES && sealed[0] == VERSION;
        String key = saysKey ? id(sealed) : "of before keys had ids";
        Collection<Sealing> candidates =
                saysKey ? byKey.containsKey(key) ? List.of(sealing(key)) : List.of() : byKey.values();
        ByteBuffer body = ByteBuffer.wrap(sealed);
        byte[] value = new byte[saysKey ? sealed.length - 1 - ID_BYTES : sealed.length];
        body.position(sealed.length - value.length).get(value);
        for (Sealing sealing : candidates) {
            byte[] opened = sealing.openOrNull(value, place);
            if (opened != null) {
                return opened;
            }
        }
        tell(key, candidates.isEmpty());
        return null;
    }

    /** Whether it was sealed with the key that seals now, so that no earlier one is needed for it. */
    public boolean isOfFirst(byte[] sealed) {
        return sealed.length > 1 + ID_BYTES
                && sealed[0] == VERSION
                && id(sealed).equals(first);
    }

    private void tell(String key, boolean missing) {
        if (told.size() < MOST_TOLD && told.add(key)) {
            LOG.error(
                    missing
                            ? "Sealed values ({}) cannot be opened: master key {} is not configured. They stay as they are."
                            : "Sealed values ({}) do not open with master key {}: it is not theirs, or they were"
                                    + " damaged or moved. They stay as they are.",
                    purpose,
                    key);
        }
    }

    private Sealing sealing(String key) {
        Sealing sealing = byKey.get(key);
        if (sealing == null) {
            throw new IllegalArgumentException("No such master key: " + key);
        }
        return sealing;
    }

    private static String id(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, 1, 1 + ID_BYTES);
    }
}
