/** Tells the mentors' facts in the published language, and reads the own topic to see that the newest record is the last one. */
@NullMarked
package org.alliancementors.mentors.messaging;

import org.jspecify.annotations.NullMarked;
