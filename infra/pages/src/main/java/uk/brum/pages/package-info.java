/**
 * The shell that every page of Brum Account shares: layout, form fields, stylesheet, drawings and the headers of a page.
 *
 * <p>May use Spring MVC and Thymeleaf; knows no service and no business word.
 */
@NullMarked
package uk.brum.pages;

import org.jspecify.annotations.NullMarked;
