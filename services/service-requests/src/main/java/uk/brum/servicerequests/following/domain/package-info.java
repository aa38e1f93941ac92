/**
 * What people follow, and what they are told
 *
 * <p> pure rules.:It uses nothing but Java.
 */
@NullMarked
package uk.brum.servicerequests.following.domain;

import org.jspecify.annotations.NullMarked;
