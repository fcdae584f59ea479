/** The promises, each with a checker that knows nothing but the history. */
@NullMarked
package org.alliancementors.faults.verdict;

import org.jspecify.annotations.NullMarked;
