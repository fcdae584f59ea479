/** Keyed hashes whose keys can change: what we made can be told from what somebody else made up. */
@NullMarked
package org.alliancementors.kit.keys;

import org.jspecify.annotations.NullMarked;
