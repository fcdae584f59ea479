/** The way in, with the programme's numbers, and the pages that every offer on the web needs. */
@NullMarked
package org.alliancementors.portal.start;

import org.jspecify.annotations.NullMarked;
