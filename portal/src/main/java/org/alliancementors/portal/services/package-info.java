/** Asks the services for what the pages show and tells them what people decided, with the portal's own token and short time-outs. */
@NullMarked
package org.alliancementors.portal.services;

import org.jspecify.annotations.NullMarked;
