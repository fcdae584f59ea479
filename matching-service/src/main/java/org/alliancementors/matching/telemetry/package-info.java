/** Logs and measures what matching does. Ids and numbers only. */
@NullMarked
package org.alliancementors.matching.telemetry;

import org.jspecify.annotations.NullMarked;
