/** Missions on Kafka: facts become published events, news of assignments come in. */
@NullMarked
package org.alliancementors.missions.messaging;

import org.jspecify.annotations.NullMarked;
