/** What was sent to whom, why, and what became of it: the desk looks, sends once more, and has addresses written to again. */
@NullMarked
package org.alliancementors.portal.office.mails;

import org.jspecify.annotations.NullMarked;
