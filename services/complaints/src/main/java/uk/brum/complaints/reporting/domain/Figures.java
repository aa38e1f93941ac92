package uk.brum.complaints.reporting.domain;

import java.util.List;

/**
 * The figures of some complaints: all of a year, or those of a ward, service area or kind.
 *
 * @param open those that still wait for an acknowledgement or answer
 * @param stages from 1, as far as any complaint went
 */
public record Figures(
        long received, long open, OutcomeFigures outcomes, List<StageFigures> stages, RemedyFigures remedies) {

    public Figures {
        stages = List.copyOf(stages);
    }
}
