/** The gallery of mentors: cards and a map side by side, filters, and a page for each. */
@NullMarked
package org.alliancementors.portal.gallery;

import org.jspecify.annotations.NullMarked;
