@NullMarked
package org.alliancementors.notification.correspondence.imap;

import org.jspecify.annotations.NullMarked;
