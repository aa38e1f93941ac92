package uk.brum.complaints.policy;

import java.util.Arrays;

/** What a stage must be in time with. */
public enum ClockName {
    /** Say that we have it, and what we understand it to be. */
    ACKNOWLEDGE("acknowledge"),
    /** Decide how it will be looked into, and by whom. */
    ASSESS("assess"),
    /** Send the answer of the stage. */
    ANSWER("answer");

    private final String id;

    ClockName(String id) {
        this.id = id;
    }

    /** As it is written in data, events and the API. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when there is no such clock */
    public static ClockName of(String id) {
        return Arrays.stream(values())
                .filter(name -> name.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No clock " + id));
    }
}
