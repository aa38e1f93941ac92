package uk.brum.city;

import java.util.HashMap;
import java.util.Map;

/**
 * Postcodes that look right and that nobody has: a real district and sector, and as the last letter one of the six that
 * Royal Mail never uses there. They satisfy the GOV.UK pattern for postcodes, so everything that is made for real ones
 * works with them.
 */
public final class SyntheticPostcodes {

    private static final String SECTORS = "1234567890";
    private static final String NEVER_LAST = "CIKMOV";
    private static final int LETTERS = 26;
    private static final int OF_A_SECTOR = LETTERS * NEVER_LAST.length();
    private static final int OF_A_DISTRICT = SECTORS.length() * OF_A_SECTOR;

    private final Map<String, Integer> given = new HashMap<>();

    SyntheticPostcodes() {}

    /** Whether a postcode can only be a synthetic one. */
    public static boolean isSynthetic(String postcode) {
        return !postcode.isEmpty() && NEVER_LAST.indexOf(postcode.charAt(postcode.length() - 1)) >= 0;
    }

    /**
     * The next postcode of a district.
     *
     * @throws IllegalStateException when the district has no more, which a city of the real size does not come near
     */
    String next(String district) {
        int number = given.merge(district, 1, Integer::sum) - 1;
        if (number >= OF_A_DISTRICT) {
            throw new IllegalStateException("District " + district + " has no more synthetic postcodes");
        }
        int inSector = number % OF_A_SECTOR;
        return district + " " + SECTORS.charAt(number / OF_A_SECTOR)
                + (char) ('A' + inSector / NEVER_LAST.length())
                + NEVER_LAST.charAt(inSector % NEVER_LAST.length());
    }
}
