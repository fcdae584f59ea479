/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.mentoring;

import org.jspecify.annotations.NullMarked;
