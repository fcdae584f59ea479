@NullMarked
package org.alliancementors.missions.messaging;

import org.jspecify.annotations.NullMarked;
