@NullMarked
package org.alliancementors.portal.office.alliances;

import org.jspecify.annotations.NullMarked;
