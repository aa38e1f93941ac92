package uk.brum.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.random.RandomGenerator;
import uk.brum.city.Home.Kind;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.city.StreetSites.Site;
import uk.brum.city.WardCells.Cell;

/** Builds the streets of one ward, house by house. */
final class WardBuilder {

    private static final int FEWEST_OF_A_STREET = 24;
    private static final int MOST_OF_A_STREET = 66;
    private static final int MOST_OF_A_POSTCODE = 20;
    private static final int OWN_POSTCODE_FROM = 10;

    /** Wards in which most homes are flats. */
    private static final Set<String> OF_FLATS =
            Set.of("E05011126", "E05011134", "E05011151", "E05011155", "E05011156", "E05011157", "E05011168");

    private static final Set<Integer> OF_SUTTON_COLDFIELD = Set.of(72, 73, 74, 75, 76);

    private final Cell cell;
    private final WardCells cells;
    private final Numbers numbers;
    private final RandomGenerator random;
    private final StreetNames names;

    WardBuilder(Cell cell, WardCells cells, Numbers numbers, RandomGenerator random) {
        this.cell = cell;
        this.cells = cells;
        this.numbers = numbers;
        this.random = random;
        this.names = new StreetNames(random);
    }

    /** What is counted over the whole city. */
    static final class Numbers {

        private static final long FIRST_UPRN = 990_000_000_003L;
        private static final int STEP = 7;
        private static final int FIRST_USRN = 99_000_001;

        private final SyntheticPostcodes postcodes = new SyntheticPostcodes();
        private long homes;
        private int streets;

        private long uprn() {
            return FIRST_UPRN + STEP * homes++;
        }

        private int usrn() {
            return FIRST_USRN + streets++;
        }

        long homes() {
            return homes;
        }

        int streets() {
            return streets;
        }
    }

    /** Builds {@code homes} homes and gives each with its position in the ward's order, counted from 0. */
    void build(int homes, ObjIntConsumer<Home> built) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = homes; left > 0; ) {
            int size = Math.min(left, random.nextInt(FEWEST_OF_A_STREET, MOST_OF_A_STREET));
            sizes.add(size);
            left -= size;
        }
        List<Site> sites = StreetSites.of(cell.grid(), sizes.size(), random);
        int position = 0;
        for (int i = 0; i < sizes.size(); i++) {
            for (Home home : street(sites.get(i), sizes.get(i))) {
                built.accept(home, position++);
            }
        }
    }

    private List<Home> street(Site site, int homes) {
        String name = names.street();
        int usrn = numbers.usrn();
        List<String> districts = cell.ward().districts();
        String district = districts.get(random.nextInt(districts.size()));
        boolean flats = homes >= OWN_POSTCODE_FROM
                && random.nextInt(100) < (OF_FLATS.contains(cell.ward().code()) ? 65 : 16);
        int inBlock = flats ? Math.max(OWN_POSTCODE_FROM, homes * 3 / 4) : 0;
        int houses = homes - inBlock;
        Kind kind = List.of(Kind.TERRACED, Kind.SEMI_DETACHED, Kind.SEMI_DETACHED, Kind.DETACHED)
                .get(random.nextInt(4));
        List<Home> built = new ArrayList<>(homes);
        int odd = (houses + 1) / 2;
        double step = site.length() / Math.max(1, odd);
        String postcode = "";
        for (int i = 0; i < houses; i++) {
            if (i % MOST_OF_A_POSTCODE == 0) {
                postcode = numbers.postcodes.next(district);
            }
            boolean left = i < odd;
            int onSide = left ? i : i - odd;
            int number = left ? 2 * onSide + 1 : 2 * onSide + 2;
            Spot spot = spot(site, (onSide + 0.5) * step - site.length() / 2, left ? 14 : -14);
            built.add(home(List.of(number + " " + name), postcode, usrn, name, spot, kind));
        }
        if (inBlock > 0) {
            String block = names.building();
            int number = houses + 1 + houses % 2;
            postcode = numbers.postcodes.next(district);
            Spot spot = spot(site, site.length() / 2, 24);
            for (int flat = 1; flat <= inBlock; flat++) {
                List<String> lines = List.of("Flat " + flat + ", " + block, number + " " + name);
                built.add(home(lines, postcode, usrn, name, spot, Kind.FLAT));
            }
        }
        return built;
    }

    private record Spot(GridRef grid, LatLon position, String ward) {}

    private Spot spot(Site site, double along, double aside) {
        GridRef grid = new GridRef(site.eastingAt(along, aside), site.northingAt(along, aside)).rounded();
        LatLon position = NationalGrid.toLatLon(grid).rounded();
        String ward = cells.wardOf(grid, position).orElse(cell.ward().code());
        return new Spot(grid, position, ward);
    }

    private Home home(List<String> first, String postcode, int usrn, String street, Spot spot, Kind kind) {
        List<String> lines = new ArrayList<>(first);
        lines.add(cell.ward().plainName());
        int district = Integer.parseInt(postcode.substring(1, postcode.indexOf(' ')));
        lines.add(OF_SUTTON_COLDFIELD.contains(district) ? "Sutton Coldfield" : "Birmingham");
        return new Home(numbers.uprn(), lines, postcode, usrn, street, spot.grid(), spot.position(), spot.ward(), kind);
    }
}
