/** Measures what the tests do not assert: how fast, how large, how good. Uses the services' public types alone. */
@NullMarked
package org.alliancementors.benchmarks;

import org.jspecify.annotations.NullMarked;
