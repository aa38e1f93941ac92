package uk.brum.complaints.reporting.domain;

/** Chooses what else to hide beside a small count that the totals would give away. */
final class HidingMore {

    private static final long NOTHING_FOUND = Long.MAX_VALUE;

    private HidingMore() {}

    /**
     * Hides the three other corners of a rectangle, so that counts can move around it: the rectangle that takes the least
     * from what is shown. Where no rectangle will do, the smallest shown count of the whole table.
     *
     * @return false when everything is hidden already
     */
    static boolean hide(CountTable table, boolean[][] hidden, int row, int column) {
        long least = NOTHING_FOUND;
        int bestRow = -1;
        int bestColumn = -1;
        for (int otherRow = 0; otherRow < hidden.length; otherRow++) {
            for (int otherColumn = 0; otherColumn < hidden[otherRow].length; otherColumn++) {
                if (otherRow != row && otherColumn != column) {
                    long cost = cost(table, hidden, new int[] {row, column}, new int[] {otherRow, otherColumn});
                    if (cost > 0 && cost < least) {
                        least = cost;
                        bestRow = otherRow;
                        bestColumn = otherColumn;
                    }
                }
            }
        }
        if (least == NOTHING_FOUND) {
            return hideSmallest(table, hidden);
        }
        hidden[row][bestColumn] = true;
        hidden[bestRow][column] = true;
        hidden[bestRow][bestColumn] = true;
        return true;
    }

    /** What is newly hidden; 0 when the rectangle is hidden already, and without end when it would leave no doubt. */
    private static long cost(CountTable table, boolean[][] hidden, int[] cell, int[] opposite) {
        long here = table.count(cell[0], cell[1]);
        long across = table.count(opposite[0], opposite[1]);
        long inRow = table.count(cell[0], opposite[1]);
        long inColumn = table.count(opposite[0], cell[1]);
        if (here < 1 || across < 1 || inRow < 1 || inColumn < 1) {
            return NOTHING_FOUND;
        }
        long values = Math.min(inRow, inColumn) + Math.min(here, across) - 1;
        return values < SmallNumbers.DOUBT
                ? NOTHING_FOUND
                : (hidden[opposite[0]][opposite[1]] ? 0 : across)
                        + (hidden[cell[0]][opposite[1]] ? 0 : inRow)
                        + (hidden[opposite[0]][cell[1]] ? 0 : inColumn);
    }

    /** Zeros come last: hiding one tells least. */
    private static boolean hideSmallest(CountTable table, boolean[][] hidden) {
        int[] best = null;
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                if (!hidden[row][column]
                        && (best == null || weight(table, row, column) < weight(table, best[0], best[1]))) {
                    best = new int[] {row, column};
                }
            }
        }
        if (best != null) {
            hidden[best[0]][best[1]] = true;
        }
        return best != null;
    }

    private static long weight(CountTable table, int row, int column) {
        long count = table.count(row, column);
        return count == 0 ? Long.MAX_VALUE : count;
    }
}
