package uk.brum.portal.staff.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.pages.Choice;
import uk.brum.portal.problems.ServiceAway;

class ColleaguesTest {

    private static final String ASH = "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03";
    private static final String SAM = "2c1f7a90-7d15-4c0e-8a41-6f0f3f5b9d04";
    private static final String ANN = "3c1f7a90-7d15-4c0e-8a41-6f0f3f5b9d05";

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final Directory accounts = new Directory();
    private final Colleagues colleagues = new Colleagues(accounts, clock());

    @Test
    void names_whoever_works_here_and_asks_once_a_minute() {
        for (int i = 0; i < 3; i++) {
            assertThat(colleagues.name(ASH)).isEqualTo("Ash Agent");
            assertThat(colleagues.name(ANN)).isEqualTo("Ann Analyst");
        }
        assertThat(accounts.asked).isEqualTo(2);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(colleagues.name(ASH)).isEqualTo("Ash Agent");
        assertThat(accounts.asked).isEqualTo(3);
    }

    @Test
    void shows_the_id_of_who_is_no_colleague() {
        String nobody = "00000000-0000-4000-8000-000000000000";
        assertThat(colleagues.name(nobody)).isEqualTo(nobody);
        assertThat(colleagues.nameOr(nobody, "a colleague")).isEqualTo("a colleague");
        assertThat(colleagues.name("system")).isEqualTo("system");
        assertThat(colleagues.nameOr("agent-7", "a colleague")).isEqualTo("agent-7");
        assertThat(colleagues.name(null)).isEmpty();
    }

    @Test
    void groups_whom_one_can_choose_by_team_and_keeps_the_chosen_one() {
        assertThat(colleagues.toChoose(ANN).value())
                .containsExactly(
                        new Team("", List.of(Choice.of(SAM, "Sam Supervisor"), Choice.of(ANN, "Ann Analyst"))),
                        new Team("street-scene", List.of(Choice.of(ASH, "Ash Agent"))));
        assertThat(colleagues.toChoose("me").value()).hasSize(2);
    }

    @Test
    void makes_do_while_accounts_is_away() {
        accounts.away = true;
        assertThat(colleagues.toChoose(null).missing()).isTrue();
        assertThat(colleagues.name(ASH)).isEqualTo(ASH);
        accounts.away = false;
        now = now.plus(Duration.ofSeconds(11));
        assertThat(colleagues.name(ASH)).isEqualTo("Ash Agent");
        accounts.away = true;
        now = now.plus(Duration.ofMinutes(2));
        assertThat(colleagues.name(ASH)).as("what was known before").isEqualTo("Ash Agent");
        assertThat(colleagues.toChoose(null).missing()).isFalse();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static final class Directory implements StaffDirectory {

        private int asked;
        private boolean away;

        @Override
        public Found with(List<String> roles) {
            answer();
            return new Found(
                    List.of(new Member(ASH, "Ash Agent", "street-scene"), new Member(SAM, "Sam Supervisor", null)),
                    false);
        }

        @Override
        public Found byId(String id) {
            answer();
            return new Found(id.equals(ANN) ? List.of(new Member(ANN, "Ann Analyst", null)) : List.of(), false);
        }

        private void answer() {
            if (away) {
                throw new ServiceAway("accounts", new IllegalStateException("away"));
            }
            asked++;
        }
    }
}
