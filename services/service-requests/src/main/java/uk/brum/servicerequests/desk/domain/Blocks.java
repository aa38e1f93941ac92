package uk.brum.servicerequests.desk.domain;

import java.util.Collection;
import java.util.List;

/** The abuse list. */
public interface Blocks {

    /** Adds a block; does nothing when this id was added before. */
    void add(Block block);

    /** All that were not lifted, newest first. */
    List<Block> all();

    /** Those that concern any of these keys. */
    List<Block> of(Collection<String> keys);

    /** Returns whether there was one. */
    boolean lift(String id, String by);
}
