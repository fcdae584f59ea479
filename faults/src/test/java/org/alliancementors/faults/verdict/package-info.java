/** Tests of the checkers: each finds a breach that was planted in a made-up history. */
@NullMarked
package org.alliancementors.faults.verdict;

import org.jspecify.annotations.NullMarked;
