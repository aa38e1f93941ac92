package uk.brum.complaints.policy;

/**
 * A reason for which the policy lets the council refuse a complaint. It is considered case by case and always explained
 * (LGSCO Code 2.1 to 2.5).
 *
 * @param explanation as the complainant reads it
 * @param instead where the matter can be taken instead, as the complainant reads it
 */
public record Exclusion(String code, String title, String explanation, String instead) {}
