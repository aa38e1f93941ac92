package uk.brum.city;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import uk.brum.city.WardCells.Cell;

/** The files of the city, written while it is built, so that its size does not matter to memory. */
final class CityFiles implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_LINES = 4;

    private final Path folder;
    private final Writer addresses;
    private final Writer properties;

    CityFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.addresses = writer("addresses.csv");
        this.properties = writer("properties.csv");
        addresses.write("uprn,line1,line2,line3,line4,postcode,usrn,street,easting,northing,lat,lon,classification\n");
        properties.write("uprn,postcode,ward_code,usrn,stream,round_id,container_type,container_colour,container_size,"
                + "valid_from,valid_to\n");
    }

    void wards(List<Cell> cells) throws IOException {
        try (Writer wards = writer("wards.geojsonl")) {
            for (Cell cell : cells) {
                wards.write(feature(cell));
                wards.write('\n');
            }
        }
    }

    void rounds(List<Beat> beats) throws IOException {
        try (Writer rounds = writer("rounds.csv")) {
            rounds.write("round_id,stream,weekday,frequency,anchor_date,depot,crew\n");
            for (Beat beat : beats) {
                for (Service service : Service.values()) {
                    String weekday = beat.day().name();
                    rounds.write(String.join(
                                    ",",
                                    beat.roundId(service),
                                    service.stream(),
                                    weekday.charAt(0) + weekday.substring(1).toLowerCase(Locale.ROOT),
                                    service.weekly() ? "weekly" : "fortnightly",
                                    beat.anchor(service).toString(),
                                    beat.depot().title(),
                                    beat.crew())
                            + "\n");
                }
            }
        }
    }

    void home(Home home) {
        StringBuilder row = new StringBuilder(160).append(home.uprn());
        for (int i = 0; i < MOST_LINES; i++) {
            row.append(',').append(quoted(i < home.lines().size() ? home.lines().get(i) : ""));
        }
        row.append(',').append(home.postcode()).append(',').append(home.usrn());
        row.append(',').append(home.street());
        row.append(',')
                .append(home.grid().easting())
                .append(',')
                .append(home.grid().northing());
        row.append(',')
                .append(home.position().lat())
                .append(',')
                .append(home.position().lon());
        row.append(',').append(home.kind().classification()).append('\n');
        write(addresses, row);
    }

    void plan(Home home, Beat beat, List<ServicePlan.Line> plan) {
        StringBuilder rows = new StringBuilder(800);
        for (ServicePlan.Line line : plan) {
            rows.append(home.uprn())
                    .append(',')
                    .append(home.postcode())
                    .append(',')
                    .append(home.wardCode());
            rows.append(',').append(home.usrn()).append(',').append(line.service().stream());
            rows.append(',').append(beat.roundId(line.service()));
            rows.append(',').append(line.container().type());
            rows.append(',').append(line.container().colour());
            rows.append(',').append(line.container().size());
            rows.append(',').append(line.from()).append(',');
            if (line.to() != null) {
                rows.append(line.to());
            }
            rows.append('\n');
        }
        write(properties, rows);
    }

    @Override
    public void close() throws IOException {
        addresses.close();
        properties.close();
    }

    private Writer writer(String name) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(folder.resolve(name)), BUFFER);
    }

    private static String quoted(String value) {
        return value.indexOf(',') < 0 ? value : '"' + value + '"';
    }

    private static void write(Writer file, CharSequence rows) {
        try {
            file.append(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feature(Cell cell) {
        StringBuilder json = new StringBuilder("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                .append(cell.ward().code())
                .append("\",\"name\":\"")
                .append(cell.ward().name())
                .append("\",\"population\":")
                .append(cell.ward().population())
                .append(",\"synthetic\":true},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
        Geometry shape = cell.wgs84();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            json.append(i == 0 ? "[[" : ",[[");
            Coordinate[] corners =
                    ((Polygon) shape.getGeometryN(i)).getExteriorRing().getCoordinates();
            for (int j = 0; j < corners.length; j++) {
                json.append(j == 0 ? "[" : ",[").append(corners[j].x).append(',');
                json.append(corners[j].y).append(']');
            }
            json.append("]]");
        }
        return json.append("]}}").toString();
    }
}
