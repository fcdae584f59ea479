/** Which faults a seed brings, in which order. */
@NullMarked
package org.alliancementors.faults.plan;

import org.jspecify.annotations.NullMarked;
