/** What the publisher of {@code mentors} tells, and nothing else. */
@NullMarked
package org.alliancementors.events.mentors;

import org.jspecify.annotations.NullMarked;
