package uk.brum.binschedules.schedules.domain;

/**
 * What the calendar of a home depends on. Homes with the same plan and ward have the same calendar.
 *
 * @param planId identifies the plan's content
 * @param wardCode ONS code, for example E05011154; empty when the file did not say
 */
public record Home(String planId, ServicePlan plan, String wardCode) {}
