/** A mentor's answer to an offer, also the no that follows a yes, by the link in the mail or logged in: shown on GET, given by POST. */
@NullMarked
package org.alliancementors.portal.answer;

import org.jspecify.annotations.NullMarked;
