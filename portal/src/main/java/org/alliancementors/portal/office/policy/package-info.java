/** The desk's rules of matching: every number in words, what a change would have done, who changed what and why. */
@NullMarked
package org.alliancementors.portal.office.policy;

import org.jspecify.annotations.NullMarked;
