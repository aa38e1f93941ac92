package uk.brum.binschedules.schedules.domain;

import java.util.Arrays;
import java.util.Optional;

/** What is collected. Both regimes stand side by side while homes change over: mixed recycling, and its two successors. */
public enum WasteStream {
    RESIDUAL("residual", "Rubbish"),
    RECYCLING_PAPER_CARD("recycling-paper-card", "Paper and card recycling"),
    RECYCLING_CONTAINERS("recycling-containers", "Plastic, metal and glass recycling"),
    MIXED_RECYCLING("mixed-recycling", "Mixed recycling"),
    FOOD("food", "Food waste"),
    GARDEN("garden", "Garden waste");

    private final String code;
    private final String residentName;

    WasteStream(String code, String residentName) {
        this.code = code;
        this.residentName = residentName;
    }

    /** The name in contracts and files, for example {@code recycling-paper-card}. */
    public String code() {
        return code;
    }

    /** The words for a resident, for example "Rubbish". */
    public String residentName() {
        return residentName;
    }

    /** The words in the middle of a sentence. */
    public String inSentence() {
        return Character.toLowerCase(residentName.charAt(0)) + residentName.substring(1);
    }

    /** The stream of a code, empty for an unknown one. */
    public static Optional<WasteStream> of(String code) {
        return Arrays.stream(values())
                .filter(stream -> stream.code.equals(code))
                .findFirst();
    }
}
