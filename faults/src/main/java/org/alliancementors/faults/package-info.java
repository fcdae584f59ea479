/** The fault campaign: the whole system is driven and broken at the same time, and the verdict comes from what was seen outside of it. */
@NullMarked
package org.alliancementors.faults;

import org.jspecify.annotations.NullMarked;
