/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.answer;

import org.jspecify.annotations.NullMarked;
