package uk.brum.binschedules.schedules.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.application.FindCollections;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.HomeNotes;
import uk.brum.binschedules.schedules.domain.Service;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** The part of a home's answer that does not depend on the moment or the UPRN. */
record CollectionsView(
        List<ServiceView> services, List<CollectionView> collections, List<DisruptionNotice> disruptions) {

    /** A dated service. */
    record ServiceView(
            String stream,
            String streamName,
            ContainerView container,
            LocalDate since,
            @Nullable LocalDate until) {
        static ServiceView of(Service service) {
            return new ServiceView(
                    service.stream().code(),
                    service.stream().residentName(),
                    ContainerView.of(service.container()),
                    service.since(),
                    service.until());
        }
    }

    /** A disruption, for residents. */
    record DisruptionNotice(String message, List<String> streams, LocalDate from, LocalDate to, boolean reportingOpen) {
        static DisruptionNotice of(Disruption disruption) {
            return new DisruptionNotice(
                    disruption.message(),
                    disruption.streams().stream()
                            .sorted()
                            .map(WasteStream::code)
                            .toList(),
                    disruption.from(),
                    disruption.to(),
                    disruption.reportingOpen());
        }
    }

    /** Services that ended before the range are history and left out. */
    static CollectionsView of(Home home, HomeNotes notes, DateRange range, FindCollections.Found found) {
        return new CollectionsView(
                home.plan().services().stream()
                        .filter(service ->
                                service.until() == null || !service.until().isBefore(range.from()))
                        .map(ServiceView::of)
                        .toList(),
                found.collections().stream()
                        .map(collection -> CollectionView.of(collection, notes))
                        .toList(),
                found.disruptions().stream().map(DisruptionNotice::of).toList());
    }
}
