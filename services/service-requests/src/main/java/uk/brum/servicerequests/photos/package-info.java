/**
 * Photos of reports: checked, written anew without anything but the picture, and shown to those who may see the report.
 *
 * <p>Uses the requests only to ask who may see one.
 */
@NullMarked
package uk.brum.servicerequests.photos;

import org.jspecify.annotations.NullMarked;
