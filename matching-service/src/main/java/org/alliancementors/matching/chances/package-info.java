/**
 * Decides what may be said about the chances of a request in the making: how many mentors would fit, and which change of the
 * request would raise that. It uses fit and places, and of the cases what gives the mentors, the policy and the day.
 */
@NullMarked
package org.alliancementors.matching.chances;

import org.jspecify.annotations.NullMarked;
