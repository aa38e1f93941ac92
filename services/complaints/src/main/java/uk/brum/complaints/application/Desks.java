package uk.brum.complaints.application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.brum.complaints.domain.Desk;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.LetterWriter;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.policy.Policies;

/** Puts at hand what deciding about a complaint needs: the policy of the day it was received, and today's calendar. */
@Component
public class Desks {

    private final Policies policies;
    private final WorkingCalendar calendar;
    private final LetterWriter letters;
    private final int warnWorkingDays;
    private final int postWorkingDays;

    Desks(
            Policies policies,
            WorkingCalendar calendar,
            LetterWriter letters,
            @Value("${brum.complaints.warn-working-days}") int warnWorkingDays,
            @Value("${brum.complaints.post-working-days}") int postWorkingDays) {
        this.policies = policies;
        this.calendar = calendar;
        this.letters = letters;
        this.warnWorkingDays = warnWorkingDays;
        this.postWorkingDays = postWorkingDays;
    }

    /** The desk for a complaint that came in like this. */
    public Desk of(Intake intake) {
        return new Desk(rules(intake), letters);
    }

    /** The rules for a complaint that came in like this. */
    public PolicyRules rules(Intake intake) {
        var policy = policies.inForce(intake.kind(), London.day(intake.receivedAt()));
        return new PolicyRules(policy, calendar.days(), warnWorkingDays, postWorkingDays);
    }
}
