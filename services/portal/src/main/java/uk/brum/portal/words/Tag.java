package uk.brum.portal.words;

/**
 * A short state beside a thing, never told by its colour alone.
 *
 * @param colour one of the Design System's tag colours
 */
public record Tag(String text, String colour) {}
