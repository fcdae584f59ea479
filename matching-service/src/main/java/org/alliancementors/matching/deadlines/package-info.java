/**
 * Decides until when a mentor may think: working time with the public holidays of a federal state. Pure but for the
 * calendar data that jollyday brings along.
 */
@NullMarked
package org.alliancementors.matching.deadlines;

import org.jspecify.annotations.NullMarked;
