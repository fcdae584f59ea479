/**
 * Decides who may take a place with a mentor: one aggregate per mentor with profile, capacity and holds, and the memory of
 * all profiles in which a search looks first. It uses the fit and the codes.
 */
@NullMarked
package org.alliancementors.matching.places;

import org.jspecify.annotations.NullMarked;
