/**
 * Times and dates as the contracts have them.
 * Uses Jackson and Spring MVC.
 */
@NullMarked
package uk.brum.starter.times;

import org.jspecify.annotations.NullMarked;
