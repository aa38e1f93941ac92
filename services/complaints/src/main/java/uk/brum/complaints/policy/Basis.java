package uk.brum.complaints.policy;

/** Where a figure comes from. An aim is never told to anybody as a rule. */
public enum Basis {
    /** Law, an ombudsman's Code, or the council's published policy; the policy's source names it. */
    RULE,
    /** Set here because no rule was found; the council may change it freely. */
    AIM
}
