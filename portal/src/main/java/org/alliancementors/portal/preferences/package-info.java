/** How a reader wants to be written to, by the link in a mail or logged in, and the one click that ends what is not essential (RFC 8058). */
@NullMarked
package org.alliancementors.portal.preferences;

import org.jspecify.annotations.NullMarked;
