/** Signed, purpose-bound, expiring tokens for the links in mails. */
@NullMarked
package org.alliancementors.kit.links;

import org.jspecify.annotations.NullMarked;
