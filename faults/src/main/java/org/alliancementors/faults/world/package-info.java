/** The system under attack: its processes, the proxies between them, and those who look at it from outside. */
@NullMarked
package org.alliancementors.faults.world;

import org.jspecify.annotations.NullMarked;
