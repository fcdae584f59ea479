/** Ids and code lists that all services share. They have no behaviour beyond checking their own form. */
@NullMarked
package org.alliancementors.events.codes;

import org.jspecify.annotations.NullMarked;
