package uk.brum.complaints.web;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Unreadable;

/**
 * What a resident may correct of themselves.
 *
 * @param person as {@link Intake#party} names them
 * @param needs null when we write to somebody else
 */
record OwnPart(
        String person,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        StaffPart.@Nullable NeedsView needs) {

    /** Of this person; null when they are not one of those who complain or speak. */
    static @Nullable OwnPart of(Intake intake, String viewer) {
        Stream<String> everybody = Stream.concat(
                IntStream.rangeClosed(1, intake.complainants().size()).mapToObj(i -> "complainant-" + i),
                Stream.of("representative"));
        return everybody
                .filter(name -> intake.party(name)
                        .filter(one -> viewer.equals(one.personId()))
                        .isPresent())
                .findFirst()
                .map(name -> of(name, intake.party(name).orElseThrow(), intake))
                .orElse(null);
    }

    private static OwnPart of(String name, Party self, Intake intake) {
        boolean written = self.personId() != null
                && self.personId().equals(intake.correspondent().personId());
        return new OwnPart(
                name,
                Unreadable.without(self.email()),
                Unreadable.without(self.phone()),
                self.address(),
                written ? StaffPart.NeedsView.of(intake.needs()) : null);
    }
}
