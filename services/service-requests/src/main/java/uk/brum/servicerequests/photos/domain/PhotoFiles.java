package uk.brum.servicerequests.photos.domain;

import java.util.Optional;

/** Where pictures are kept: a part of the database now, an object store when a city wants one. */
public interface PhotoFiles {

    /** A name for a new file; nothing of the uploader's own names is kept. */
    String newName();

    void store(String name, byte[] jpeg);

    Optional<byte[]> read(String name);

    /** Removes the file, in whole or in part; nothing happens when it is not there. */
    void delete(String name);
}
