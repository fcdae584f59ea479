/** What tests of several packages share: links, a service to talk to, key rings in memory. */
@NullMarked
package org.alliancementors.portal.testing;

import org.jspecify.annotations.NullMarked;
