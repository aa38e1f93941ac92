package uk.brum.portal.staff.colleagues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import uk.brum.pages.Choice;

/** Some colleagues and the code of their team; it is empty for those in none. */
public record Team(String code, List<Choice> people) {

    /** Everybody in the order of teams; who is chosen and not among them stands with those in none. */
    static List<Team> all(List<StaffDirectory.Member> members, List<String> chosen, UnaryOperator<String> name) {
        Map<String, List<Choice>> teams = new TreeMap<>();
        for (StaffDirectory.Member one : members) {
            teams.computeIfAbsent(one.team() == null ? "" : one.team(), _ -> new ArrayList<>())
                    .add(Choice.of(one.personId(), one.name()));
        }
        for (String id : chosen) {
            if (members.stream().noneMatch(one -> one.personId().equals(id))) {
                teams.computeIfAbsent("", _ -> new ArrayList<>()).add(Choice.of(id, name.apply(id)));
            }
        }
        return teams.entrySet().stream()
                .map(team -> new Team(team.getKey(), team.getValue()))
                .toList();
    }
}
