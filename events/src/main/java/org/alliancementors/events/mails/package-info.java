/** What the publisher of {@code mails} tells, and nothing else. */
@NullMarked
package org.alliancementors.events.mails;

import org.jspecify.annotations.NullMarked;
