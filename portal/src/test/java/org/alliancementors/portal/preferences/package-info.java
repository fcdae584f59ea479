/** How readers want to be written to. */
@NullMarked
package org.alliancementors.portal.preferences;

import org.jspecify.annotations.NullMarked;
