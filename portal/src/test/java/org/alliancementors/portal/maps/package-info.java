@NullMarked
package org.alliancementors.portal.maps;

import org.jspecify.annotations.NullMarked;
