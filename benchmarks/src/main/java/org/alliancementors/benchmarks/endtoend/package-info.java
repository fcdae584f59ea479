/**
 * How many requests go all the way in a second, from the answer that accepts them to the mails about them: ours, the usual way, and
 * plain drivers.
 */
@NullMarked
package org.alliancementors.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
