package uk.brum.places.domain;

import java.util.List;

/**
 * A street, as its addresses tell.
 *
 * @param usrn its number
 * @param name its name
 * @param postcodes of its addresses
 * @param wards of its addresses; boundaries often follow the middle of a road, so its sides can differ
 */
public record Street(Usrn usrn, String name, List<Postcode> postcodes, List<WardCode> wards) {}
