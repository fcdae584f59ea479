/** Decides what becomes of a request for a mentor, from the request to acceptance or cancellation; uses the shared codes, places and contacts, and no framework. */
@NullMarked
package org.alliancementors.missions;

import org.jspecify.annotations.NullMarked;
