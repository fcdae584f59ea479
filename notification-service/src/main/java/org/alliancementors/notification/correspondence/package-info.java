/**
 * Decides which mails a mission calls for, whether each is still true, and what has become of it. Uses the shared codes and
 * nothing else: no framework, no store, no network.
 */
@NullMarked
package org.alliancementors.notification.correspondence;

import org.jspecify.annotations.NullMarked;
