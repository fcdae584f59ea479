/** The programme's stories, played on the whole system as processes of their own. */
@NullMarked
package org.alliancementors.system;

import org.jspecify.annotations.NullMarked;
