package uk.brum.complaints.policy;

import java.util.Arrays;

/** The procedures a complaint can fall under. The law gives some of them clocks and an ombudsman of their own. */
public enum ComplaintKind {
    CORPORATE("corporate", "Council services"),
    ADULT_SOCIAL_CARE("adult-social-care", "Adult social care"),
    CHILDRENS_SOCIAL_CARE("childrens-social-care", "Children's social care"),
    DATA_PROTECTION("data-protection", "Data protection"),
    HOUSING_LANDLORD("housing-landlord", "The council as landlord");

    private final String id;
    private final String title;

    ComplaintKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As it is written in data, events and the API. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static ComplaintKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of complaint " + id));
    }
}
