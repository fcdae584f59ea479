/** What portals remember of logins, tried. */
@NullMarked
package org.alliancementors.portal.sessions;

import org.jspecify.annotations.NullMarked;
