package uk.brum.servicerequests.catalogue.domain;

import java.util.Locale;

/** Names of constants as they are written outside the code: lower case with hyphens. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static <E extends Enum<E>> E read(String code, Class<E> of) {
        return Enum.valueOf(of, code.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
