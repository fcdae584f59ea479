/** Asks the owners of contact data. */
@NullMarked
package org.alliancementors.notification.correspondence.contacts;

import org.jspecify.annotations.NullMarked;
