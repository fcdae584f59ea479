/** What the publisher of {@code assignments} tells, and nothing else. */
@NullMarked
package org.alliancementors.events.assignments;

import org.jspecify.annotations.NullMarked;
