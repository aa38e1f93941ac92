package uk.brum.portal.staff.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What waits at service-requests, by team. */
@FeignClient(
        name = "service-requests",
        contextId = "requestBoard",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = RequestBoard.Away.class)
interface RequestBoard {

    @GetMapping("/api/requests/v1/desk/board")
    Counted board();

    /** All teams at a moment. */
    record Counted(Instant at, List<Team> teams) {

        /** All teams together. */
        public Team all() {
            return new Team(
                    "",
                    sum(Team::open),
                    sum(Team::unassigned),
                    teams.stream().map(Team::oldest).min(Instant::compareTo).orElse(at),
                    sum(Team::overdue),
                    sum(Team::dueToday),
                    ahead(),
                    sum(Team::paused),
                    sum(Team::held));
        }

        private List<Ahead> ahead() {
            Map<LocalDate, Long> days = teams.stream()
                    .flatMap(team -> team.ahead().stream())
                    .collect(Collectors.groupingBy(Ahead::day, TreeMap::new, Collectors.summingLong(Ahead::due)));
            return days.entrySet().stream()
                    .map(day -> new Ahead(day.getKey(), day.getValue()))
                    .toList();
        }

        private long sum(ToLongFunction<Team> column) {
            return teams.stream().mapToLong(column).sum();
        }
    }

    /** One team. */
    record Team(
            String team,
            long open,
            long unassigned,
            Instant oldest,
            long overdue,
            long dueToday,
            List<Ahead> ahead,
            long paused,
            long held) {}

    /** What comes due on a day. */
    record Ahead(LocalDate day, long due) {}

    /** Its part of the board says that it cannot be counted. */
    @Component("requestBoardAway")
    class Away extends Absent<RequestBoard> {
        Away() {
            super(RequestBoard.class);
        }
    }
}
