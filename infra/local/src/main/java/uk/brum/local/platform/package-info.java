/**
 * The parts of the platform on this machine: what each is started with, starting, health, status, stopping.
 *
 * <p>May use {@code servers}, {@code build} and {@code process}; nothing of the command line.
 */
@NullMarked
package uk.brum.local.platform;

import org.jspecify.annotations.NullMarked;
