/** The only way out: publishes what documents still hold, in order, and takes it out once the broker has acknowledged it. */
@NullMarked
package org.alliancementors.kit.relay;

import org.jspecify.annotations.NullMarked;
