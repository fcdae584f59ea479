@NullMarked
package org.alliancementors.kit.telemetry;

import org.jspecify.annotations.NullMarked;
