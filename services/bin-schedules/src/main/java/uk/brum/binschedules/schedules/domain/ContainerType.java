package uk.brum.binschedules.schedules.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of container, after container_types.csv of the Local Waste Service Standards (MHCLG). */
public enum ContainerType {
    BOX("Box"),
    COMMUNAL_BIN("Communal bin"),
    CARRIER_BAG("Carrier bag"),
    INNER_CADDY("Inner caddy"),
    KERBSIDE_CADDY("Kerbside caddy"),
    KITCHEN_CADDY("Kitchen caddy"),
    SACK("Sack"),
    REUSABLE_SACK("Reusable sack"),
    TRIPLE_BOX_STACK("Stack of three boxes"),
    WHEELIE_BIN("Wheelie bin"),
    TUB("Tub");

    private final String words;

    ContainerType(String words) {
        this.words = words;
    }

    /** The name in contracts and files, for example {@code wheelie-bin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for a resident. */
    public String words() {
        return words;
    }

    /** The type of a code; councils write it with hyphens, underscores or spaces. Empty for an unknown one. */
    public static Optional<ContainerType> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(values())
                .filter(type -> type.code().equals(wanted))
                .findFirst();
    }
}
