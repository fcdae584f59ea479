/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.matching.telemetry;

import org.jspecify.annotations.NullMarked;
