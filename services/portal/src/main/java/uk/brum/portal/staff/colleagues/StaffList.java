package uk.brum.portal.staff.colleagues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.brum.portal.staff.Kinds;

/**
 * Colleagues as a page lists them.
 *
 * @param teams by their names; those in none come last, under an empty one
 * @param more whether there are others
 */
record StaffList(Map<String, List<TeamsOfStaff.Member>> teams, boolean more) {

    static final StaffList NOBODY = new StaffList(Map.of(), false);

    static StaffList of(TeamsOfStaff.Found found, Kinds kinds) {
        Map<String, List<TeamsOfStaff.Member>> teams = new TreeMap<>(
                Comparator.<String, Boolean>comparing(String::isEmpty).thenComparing(team -> team));
        for (TeamsOfStaff.Member one : found.items()) {
            teams.computeIfAbsent(one.team() == null ? "" : kinds.team(one.team()), _ -> new ArrayList<>())
                    .add(one);
        }
        return new StaffList(teams, found.more());
    }
}
