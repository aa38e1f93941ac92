/**
 * The one door of the platform: routes, limits, header hygiene and honest answers when a service is away.
 * It may use Spring Cloud Gateway, Apache HttpClient, Bucket4j, Resilience4j and Caffeine; it owns no data and knows no
 * business rule.
 */
@NullMarked
package uk.brum.gateway;

import org.jspecify.annotations.NullMarked;
