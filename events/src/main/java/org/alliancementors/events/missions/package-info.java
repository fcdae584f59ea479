/** What the publisher of {@code missions} tells, and nothing else. */
@NullMarked
package org.alliancementors.events.missions;

import org.jspecify.annotations.NullMarked;
