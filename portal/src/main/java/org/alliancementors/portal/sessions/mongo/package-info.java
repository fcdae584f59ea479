/** Logins in the portal's database. */
@NullMarked
package org.alliancementors.portal.sessions.mongo;

import org.jspecify.annotations.NullMarked;
