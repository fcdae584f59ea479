/** A mentor's answer to an offer, by the link in the mail: shown on GET, given by POST. */
@NullMarked
package org.alliancementors.portal.answer;

import org.jspecify.annotations.NullMarked;
