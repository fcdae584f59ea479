/** The stored form of alliances. */
@NullMarked
package org.alliancementors.alliances.mongo;

import org.jspecify.annotations.NullMarked;
