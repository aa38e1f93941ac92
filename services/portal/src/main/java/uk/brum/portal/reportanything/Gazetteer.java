package uk.brum.portal.reportanything;

import feign.FeignException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.area.Neighbourhood;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.checkbinday.PostcodeForm;

/** Places that fit what a person typed: streets first, then addresses. */
@Component
class Gazetteer {

    private static final int ADDRESSES = 30;
    private static final int STREETS = 5;

    private final Neighbourhood places;
    private final Words texts;

    Gazetteer(Neighbourhood places, Words texts) {
        this.places = places;
        this.texts = texts;
    }

    List<Choice> find(String typed) {
        List<Home> homes;
        try {
            String postcode = new PostcodeForm(typed).tidy();
            homes = (postcode == null ? places.named(typed, ADDRESSES) : places.ofPostcode(postcode, ADDRESSES))
                    .items();
        } catch (FeignException.BadRequest e) {
            homes = List.of();
        }
        Map<String, Home> streets = new LinkedHashMap<>();
        homes.stream().filter(home -> home.usrn() != null).forEach(home -> streets.putIfAbsent(home.usrn(), home));
        List<Choice> found = new ArrayList<>();
        streets.entrySet().stream()
                .limit(STREETS)
                .forEach(street -> found.add(street(street.getKey(), street.getValue())));
        homes.forEach(home -> found.add(choice("uprn", home.uprn(), home, String.join(", ", home.lines()))));
        return found;
    }

    /** With a last choice for a place that has no address. */
    List<Choice> orInWords(List<Choice> found) {
        List<Choice> all = new ArrayList<>(found);
        all.add(Choice.of(
                "words||| ",
                texts.of("reportanything.where.elsewhere"),
                texts.of("reportanything.where.elsewhere.hint")));
        return all;
    }

    private Choice street(String usrn, Home one) {
        String name;
        try {
            name = places.street(usrn).name();
        } catch (FeignException.FeignClientException e) {
            name = one.lines().getFirst().replaceFirst("^[0-9]+[A-Za-z]? ", "");
        }
        Choice choice = choice("usrn", usrn, one, name);
        return Choice.of(choice.value(), texts.of("reportanything.where.street", name));
    }

    private static Choice choice(String kind, String id, Home home, String label) {
        Spot spot =
                new Spot(kind, id, label, home.location().lat(), home.location().lon(), "");
        return Choice.of(spot.value(), label);
    }
}
