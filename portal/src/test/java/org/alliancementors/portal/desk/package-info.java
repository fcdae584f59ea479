/** What the desk sees and does. */
@NullMarked
package org.alliancementors.portal.desk;

import org.jspecify.annotations.NullMarked;
