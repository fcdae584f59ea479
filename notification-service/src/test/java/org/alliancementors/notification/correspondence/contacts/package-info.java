/** Tests of asking for contacts. */
@NullMarked
package org.alliancementors.notification.correspondence.contacts;

import org.jspecify.annotations.NullMarked;
