package uk.brum.places.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.city.NationalGrid.GridRef;

/** An address with valid defaults. */
public final class AddressBuilder {

    private Uprn uprn = new Uprn(990_000_000_017L);
    private List<String> lines = List.of("12 Hazelwell Rise", "Moseley", "Birmingham");
    private Postcode postcode = new Postcode("B13 8DC");
    private @Nullable Usrn usrn = new Usrn(99_000_001);
    private String street = "Hazelwell Rise";
    private GridRef grid = new GridRef(407_758, 282_655);
    private @Nullable WardCode ward;
    private String classification = "RD04";

    public static AddressBuilder anAddress() {
        return new AddressBuilder();
    }

    public AddressBuilder uprn(long number) {
        this.uprn = new Uprn(number);
        return this;
    }

    public AddressBuilder lines(String... lines) {
        this.lines = List.of(lines);
        return this;
    }

    public AddressBuilder postcode(String postcode) {
        this.postcode = new Postcode(postcode);
        return this;
    }

    public AddressBuilder onStreet(@Nullable Integer usrn, String street) {
        this.usrn = usrn == null ? null : new Usrn(usrn);
        this.street = street;
        return this;
    }

    public AddressBuilder at(double easting, double northing) {
        this.grid = new GridRef(easting, northing);
        return this;
    }

    public AddressBuilder ward(@Nullable String code) {
        this.ward = code == null ? null : new WardCode(code);
        return this;
    }

    public AddressBuilder classification(String code) {
        this.classification = code;
        return this;
    }

    public Address build() {
        return new Address(uprn, lines, postcode, usrn, street, Location.of(grid), ward, classification);
    }
}
