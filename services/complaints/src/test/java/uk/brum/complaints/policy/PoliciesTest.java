package uk.brum.complaints.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.workingtime.WorkingDays;

class PoliciesTest {

    private final Policies policies = PolicyFile.ours();

    @ParameterizedTest
    @CsvSource({
        "corporate, 2020-06-01, corporate-2018",
        "corporate, 2024-02-04, corporate-2018",
        "corporate, 2024-02-05, corporate-2024-02-05",
        "corporate, 2025-08-21, corporate-2024-02-05",
        "corporate, 2025-08-22, corporate-2025-08-22",
        "corporate, 2025-09-16, corporate-2025-08-22",
        "corporate, 2025-09-17, corporate-2025-09-17",
        "corporate, 2028-12-31, corporate-2025-09-17",
        "adult-social-care, 2024-02-05, adult-social-care-2024-02-05",
        "adult-social-care, 2023-05-01, corporate-2018",
        "childrens-social-care, 2026-01-01, childrens-social-care-2006",
        "data-protection, 2026-06-18, corporate-2025-09-17",
        "data-protection, 2026-06-19, data-protection-2026-06-19",
        "housing-landlord, 2024-03-31, corporate-2024-02-05",
        "housing-landlord, 2024-04-01, housing-landlord-2024-04-01",
    })
    void the_version_of_the_day_of_receipt_holds(String kind, LocalDate received, String expected) {
        assertThat(policies.inForce(ComplaintKind.of(kind), received).id()).isEqualTo(expected);
    }

    @Test
    void there_is_no_policy_before_the_first_version() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.inForce(ComplaintKind.CORPORATE, LocalDate.of(1999, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "corporate, lgsco",
        "adult-social-care, lgsco",
        "childrens-social-care, lgsco",
        "data-protection, ico",
        "housing-landlord, housing-ombudsman"
    })
    void every_kind_leads_to_its_own_ombudsman(String kind, String ombudsman) {
        Policy policy = policies.inForce(ComplaintKind.of(kind), LocalDate.of(2026, 11, 23));

        assertThat(policy.ombudsman().code()).isEqualTo(ombudsman);
        assertThat(policy.ombudsman().details()).contains("website: ", "phone: 03", "post: ");
    }

    @Test
    void from_stage_two_on_somebody_else_decides() {
        for (Policy policy : policies.all()) {
            assertThat(policy.stage(1).differentHandler()).isFalse();
            assertThat(policy.stage(policy.stages().size()).differentHandler())
                    .isEqualTo(policy.stages().size() > 1);
        }
    }

    @Test
    void every_exclusion_explains_itself_and_says_where_to_go_instead() {
        Policy policy = policies.inForce(ComplaintKind.CORPORATE, LocalDate.of(2026, 11, 23));

        assertThat(policy.exclusions())
                .extracting(Exclusion::code)
                .containsExactly(
                        "older-than-12-months",
                        "statutory-appeal",
                        "court-or-tribunal",
                        "already-answered",
                        "information-request",
                        "councillor-conduct",
                        "school",
                        "first-report");
        assertThat(policy.exclusions()).allSatisfy(one -> {
            assertThat(one.explanation()).endsWith(".");
            assertThat(one.instead()).endsWith(".");
        });
        assertThat(policies.inForce(ComplaintKind.DATA_PROTECTION, LocalDate.of(2026, 11, 23))
                        .exclusion("information-request"))
                .isEmpty();
    }

    @Test
    void the_next_stage_can_be_asked_for_until_the_last_day_of_the_window() {
        EscalationWindow month =
                policies.version("corporate-2025-09-17").stage(1).escalation();
        EscalationWindow twentyDays =
                policies.version("childrens-social-care-2006").stage(1).escalation();
        WorkingDays days = WorkingDays.known();

        assertThat(month).isNotNull();
        assertThat(month.lastDay(LocalDate.of(2026, 1, 31), days)).isEqualTo("2026-02-28");
        assertThat(month.inTime(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 6, 20), days))
                .isTrue();
        assertThat(month.inTime(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 6, 21), days))
                .isFalse();
        assertThat(month.basis()).isEqualTo(Basis.AIM);
        assertThat(twentyDays).isNotNull();
        assertThat(twentyDays.lastDay(LocalDate.of(2026, 12, 10), days)).isEqualTo("2027-01-12");
        assertThat(twentyDays.basis()).isEqualTo(Basis.RULE);
    }

    @Test
    void a_council_can_bring_its_own_file_and_a_wrong_one_is_refused_whole() throws IOException {
        String ours;
        try (InputStream file = getClass().getResourceAsStream("/policies/policies.json")) {
            assertThat(file).isNotNull();
            ours = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        Policies own = read(ours.replace("\"2025-09-17\"", "\"2027-04-01\""));
        assertThat(own.inForce(ComplaintKind.CORPORATE, LocalDate.of(2027, 3, 31))
                        .id())
                .isEqualTo("corporate-2025-08-22");
        assertThatIllegalArgumentException().isThrownBy(() -> read(ours.replace("\"15 working days\"", "\"soon\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(ours.replace("\"of\": \"assessment\"", "\"of\": \"whenever\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(ours.replace("\"from\": \"2025-08-22\"", "\"from\": \"2025-09-17\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(ours.replace("\"ombudsman\": \"ico\"", "\"ombudsman\": \"nobody\"")));
    }

    private static Policies read(String json) {
        return PolicyFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
