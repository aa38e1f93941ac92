/**
 * What the contact centre keeps of its own: records of access, blocks, response templates, saved views.
 *
 * <p>It uses nothing but Java.
 */
@NullMarked
package uk.brum.servicerequests.desk.domain;

import org.jspecify.annotations.NullMarked;
