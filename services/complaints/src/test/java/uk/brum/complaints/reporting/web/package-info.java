@NullMarked
package uk.brum.complaints.reporting.web;

import org.jspecify.annotations.NullMarked;
