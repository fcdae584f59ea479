/** The stored form of missions. */
@NullMarked
package org.alliancementors.missions.mongo;

import org.jspecify.annotations.NullMarked;
