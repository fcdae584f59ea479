/**
 * Decides whether a mentor may be asked for a mission and how well they fit: hard rules, score terms and the policy that
 * weighs them. Pure functions over values; it uses nothing but the codes of the published language.
 */
@NullMarked
package org.alliancementors.matching.fit;

import org.jspecify.annotations.NullMarked;
