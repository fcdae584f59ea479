/** The map of Germany that pages put their dots on. */
@NullMarked
package org.alliancementors.portal.maps;

import org.jspecify.annotations.NullMarked;
