/** What comes of a mission: the report, the feedback, and the answers months later. */
@NullMarked
package org.alliancementors.missions.aftermath;

import org.jspecify.annotations.NullMarked;
