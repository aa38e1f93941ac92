package uk.brum.binschedules.schedules.domain;

import static uk.brum.binschedules.schedules.domain.CrewEventKind.Concerns.HOME;
import static uk.brum.binschedules.schedules.domain.CrewEventKind.Concerns.ROUND;
import static uk.brum.binschedules.schedules.domain.CrewEventKind.Concerns.STREET;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a crew can record. Groups and details are collection_event_types.csv of the Local Waste Service Standards
 * (MHCLG); the words for residents and the three kinds that concern a whole round are ours.
 */
public enum CrewEventKind {
    NOT_PRESENTED("Not presented", null, HOME, "The bin was not out when the crew came."),
    WRONGLY_PRESENTED("Wrongly presented", null, HOME, "The bin was not where the crew could collect it."),
    TOO_HEAVY("Too heavy", null, HOME, "The bin was too heavy to lift safely."),
    EXCESS_WASTE("Excess waste", null, HOME, "There was more waste than we can take."),
    EXCESS_WASTE_LID_OPEN("Excess waste", "Lid open", HOME, "The bin was too full for its lid to close."),
    EXCESS_WASTE_SIDE_WASTE_PRESENT("Excess waste", "Side waste present", HOME, "There was waste beside the bin."),
    CONTAMINATED("Contaminated", null, HOME, "There was something in the bin that does not belong in it."),
    CONTAMINATED_FOOD_WASTE("Contaminated", "Food waste", HOME, "There was food waste in the wrong bin."),
    CONTAMINATED_GARDEN_WASTE("Contaminated", "Garden waste", HOME, "There was garden waste in the wrong bin."),
    CONTAMINATED_REFUSE_WASTE("Contaminated", "Refuse waste", HOME, "There was rubbish in a bin for something else."),
    CONTAMINATED_BULKY_WASTE("Contaminated", "Bulky waste", HOME, "There was a bulky item in the bin."),
    CONTAMINATED_RUBBLE_DIY("Contaminated", "Rubble/DIY", HOME, "There was rubble or DIY waste in the bin."),
    CONTAMINATED_COMMERCIAL("Contaminated", "Commercial", HOME, "There was waste from a business in the bin."),
    CONTAMINATED_TURF_SOIL("Contaminated", "Turf/soil", HOME, "There was turf or soil in the bin."),
    CONTAMINATED_ANIMAL_BEDDING("Contaminated", "Animal bedding", HOME, "There was animal bedding in the wrong bin."),
    INACCESSIBLE_BIN_STORE("Inaccessible bin store", null, HOME, "The crew could not get into the bin store."),
    DAMAGED("Damaged", null, HOME, "The bin was damaged, so the crew could not empty it."),
    DAMAGED_LID("Damaged", "Lid", HOME, "The lid of the bin was damaged, so the crew could not empty it."),
    DAMAGED_WHEELS("Damaged", "Wheels", HOME, "The wheels of the bin were damaged, so the crew could not empty it."),
    DAMAGED_BODY("Damaged", "Body", HOME, "The body of the bin was damaged, so the crew could not empty it."),
    EXCESS_BINS("Excess bins", null, HOME, "There were more bins than this home has from us."),
    BIN_FROM_OTHER_COUNCIL("Bin from other council", null, HOME, "The bin is from another council."),
    BIN_LOST_IN_VEHICLE("Bin lost in vehicle", null, HOME, "The bin fell into the vehicle. We are sorry."),
    NOT_ON_SCHEME("Not on scheme", null, HOME, "This home does not have this collection."),
    QUERYING_ASSISTED("Querying assisted", null, HOME, "The crew asked us whether they should fetch the bin."),
    SAFETY_CONCERN("Safety concern", null, HOME, "It was not safe to empty the bin."),
    SAFETY_CONCERN_STREET("Safety concern", "Street", STREET, "It was not safe to work in the street."),
    SAFETY_CONCERN_CUSTOMER("Safety concern", "Customer", STREET, "It was not safe for the crew to work there."),
    SAFETY_CONCERN_ANIMAL("Safety concern", "Animal", STREET, "An animal made it unsafe to work there."),
    STREET_COMPLETED("Street completed", null, STREET, "The crew has finished the street."),
    BLOCKED_BY_VEHICLES("Blocked by vehicles", null, STREET, "Parked vehicles kept the crew from the street."),
    ROADWORKS("Roadworks", null, STREET, "Roadworks kept the crew from the street."),
    GATE_LOCKED("Gate locked", null, STREET, "A locked gate kept the crew out."),
    PART_ACCESS("Part access", null, STREET, "The crew could reach only a part of the street."),
    PARTLY_COMPLETED_STREET(
            "Partly completed street", null, STREET, "The crew could finish only a part of the street."),
    ALARM_ACTIVATED("Alarm activated", null, STREET, "An alarm kept the crew from the bins."),
    BREAKDOWN("Breakdown", null, STREET, "The collection vehicle broke down."),
    ROAD_CLOSURE("Road closure", null, STREET, "The road was closed."),
    INACCESSIBLE_ROAD("Inaccessible road", null, STREET, "The vehicle could not get along the road."),
    ROUND_STARTED("Round started", null, ROUND, "The crew is on its way."),
    ROUND_COMPLETED("Round completed", null, ROUND, "The crew has finished the round."),
    ROUND_DELAYED("Round delayed", null, ROUND, "The crew was delayed.");

    /** Whom an event is about, which says how it is found: by UPRN, USRN or round. */
    public enum Concerns {
        HOME,
        STREET,
        ROUND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String group;
    private final @Nullable String detail;
    private final Concerns concerns;
    private final String text;

    CrewEventKind(String group, @Nullable String detail, Concerns concerns, String text) {
        this.group = group;
        this.detail = detail;
        this.concerns = concerns;
        this.text = text;
    }

    /** The name in contracts, for example {@code contaminated-food-waste}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code level_1} of the standard. */
    public String group() {
        return group;
    }

    /** {@code level_2} of the standard, null when there is none. */
    public @Nullable String detail() {
        return detail;
    }

    public Concerns concerns() {
        return concerns;
    }

    /** One sentence for a resident. */
    public String text() {
        return text;
    }

    /** Whether it says that a bin was left, and why. */
    public boolean saysWhyABinWasLeft() {
        return concerns != ROUND && this != STREET_COMPLETED;
    }

    /** The kind of a code, empty for an unknown one. */
    public static Optional<CrewEventKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
