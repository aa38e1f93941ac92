package uk.brum.portal.staff.moderation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.staff.moderation.ModerationDesk.Area;

/**
 * A photo cut into squares that can be picked with the keyboard: six rows of eight. What is blacked out already and does not
 * fit the squares stays an area of its own.
 *
 * @param width of the photo in pixels
 * @param height of the photo in pixels
 */
record PhotoGrid(int width, int height) {

    static final int COLUMNS = 8;
    static final int ROWS = 6;

    /** A square: {@code row-column}, both from 1. */
    record Square(String id, int row, int column, int left, int top, int width, int height) {}

    List<Square> squares() {
        List<Square> squares = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int left = width * column / COLUMNS;
                int top = height * row / ROWS;
                squares.add(new Square(
                        (row + 1) + "-" + (column + 1),
                        row + 1,
                        column + 1,
                        left,
                        top,
                        Math.max(1, width * (column + 1) / COLUMNS - left),
                        Math.max(1, height * (row + 1) / ROWS - top)));
            }
        }
        return squares;
    }

    /** The squares that lie wholly under one of the areas. */
    Set<String> covered(List<Area> areas) {
        Set<String> covered = new LinkedHashSet<>();
        for (Square square : squares()) {
            if (areas.stream().anyMatch(area -> within(square, area))) {
                covered.add(square.id());
            }
        }
        return covered;
    }

    /** The areas that the squares do not give back, as {@code left,top,width,height}. */
    List<String> apart(List<Area> areas) {
        List<Area> gridded = areas(List.copyOf(covered(areas)));
        return areas.stream()
                .filter(area -> !gridded.contains(area))
                .map(PhotoGrid::text)
                .toList();
    }

    /** Picked squares as areas; neighbours in a row become one. Unknown ids are passed over. */
    List<Area> areas(List<String> picked) {
        List<Area> areas = new ArrayList<>();
        Area row = null;
        int lastColumn = 0;
        int lastRow = 0;
        for (Square square : squares()) {
            if (!picked.contains(square.id())) {
                continue;
            }
            boolean next = row != null && square.row() == lastRow && square.column() == lastColumn + 1;
            if (next && row != null) {
                row = new Area(row.left(), row.top(), row.width() + square.width(), row.height());
                areas.set(areas.size() - 1, row);
            } else {
                row = new Area(square.left(), square.top(), square.width(), square.height());
                areas.add(row);
            }
            lastRow = square.row();
            lastColumn = square.column();
        }
        return areas;
    }

    static String text(Area area) {
        return area.left() + "," + area.top() + "," + area.width() + "," + area.height();
    }

    /** @return null when it is no area */
    static @Nullable Area area(String text) {
        String[] numbers = text.strip().split("[,\\s]+");
        if (numbers.length != 4 || !text.strip().matches("[0-9]{1,4}([,\\s]+[0-9]{1,4}){3}")) {
            return null;
        }
        var area = new Area(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
        return area.width() < 1 || area.height() < 1 ? null : area;
    }

    private static boolean within(Square square, Area area) {
        return square.left() >= area.left()
                && square.top() >= area.top()
                && square.left() + square.width() <= area.left() + area.width()
                && square.top() + square.height() <= area.top() + area.height();
    }
}
