/** What the services' tests share: real servers, tokens, contracts, the rules of the house. Uses infra/local and the starter. */
@NullMarked
package uk.brum.testing;

import org.jspecify.annotations.NullMarked;
