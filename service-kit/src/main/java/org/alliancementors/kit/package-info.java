/** What every service shares technically. */
@NullMarked
package org.alliancementors.kit;

import org.jspecify.annotations.NullMarked;
