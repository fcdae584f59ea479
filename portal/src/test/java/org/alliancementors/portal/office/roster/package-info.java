@NullMarked
package org.alliancementors.portal.office.roster;

import org.jspecify.annotations.NullMarked;
