package uk.brum.workingtime;

import java.time.LocalDate;

/** A bank holiday of England and Wales. @param name as residents know it, for example {@code Good Friday} */
public record Holiday(LocalDate date, String name) {}
