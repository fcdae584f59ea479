/** The same on a real database. */
@NullMarked
package org.alliancementors.portal.sessions.mongo;

import org.jspecify.annotations.NullMarked;
