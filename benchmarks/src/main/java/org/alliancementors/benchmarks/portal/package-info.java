/** How fast the portal's pages come and how heavy they are, against a file of the same portal. */
@NullMarked
package org.alliancementors.benchmarks.portal;

import org.jspecify.annotations.NullMarked;
