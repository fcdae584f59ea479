/** Stories and forecasts, tested. */
@NullMarked
package org.alliancementors.missions.story;

import org.jspecify.annotations.NullMarked;
