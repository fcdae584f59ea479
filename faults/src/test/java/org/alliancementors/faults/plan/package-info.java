/** Tests of the plan. */
@NullMarked
package org.alliancementors.faults.plan;

import org.jspecify.annotations.NullMarked;
