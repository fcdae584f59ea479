/**
 * The request for a mentor in five steps, each at an address of its own, with a draft between them and a look at all of it before it is
 * sent. Works without JavaScript; htmx adds the echo of the postal code and the chances while typing.
 */
@NullMarked
package org.alliancementors.portal.request;

import org.jspecify.annotations.NullMarked;
