/** The programme in numbers, for the desk: every figure is a table with bars, and a file. */
@NullMarked
package org.alliancementors.portal.office.statistics;

import org.jspecify.annotations.NullMarked;
