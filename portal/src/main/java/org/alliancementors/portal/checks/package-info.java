/** Questions that one button answers, by the link in the mail: is what we know of you still right, shall the coordination change hands. */
@NullMarked
package org.alliancementors.portal.checks;

import org.jspecify.annotations.NullMarked;
