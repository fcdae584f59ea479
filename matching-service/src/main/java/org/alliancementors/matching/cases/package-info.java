/**
 * Decides what becomes of a mission's search for a mentor: one case per mission with its attempts, the rounds that serve
 * many cases at once, the answers, and what is still to be done. It uses fit, places, rounds and deadlines, and of the kit
 * only the words for stored things.
 */
@NullMarked
package org.alliancementors.matching.cases;

import org.jspecify.annotations.NullMarked;
