/** What a campaign has seen: what was answered, what arrived by mail, what stands on the topics, and which faults there were when. */
@NullMarked
package org.alliancementors.faults.history;

import org.jspecify.annotations.NullMarked;
