/** Documents that change only by compare-and-set and carry their outgoing events, what they have seen and what waits behind a gap. */
@NullMarked
package org.alliancementors.kit.store;

import org.jspecify.annotations.NullMarked;
