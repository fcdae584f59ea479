/** The people's front door: issues the tokens of machines, routes the API to the services, and shows the pages. */
@NullMarked
package org.alliancementors.portal;

import org.jspecify.annotations.NullMarked;
