/**
 * Decides which policy is in force: its versions, who made them and why, and that waiting cases learn of a new one. It uses the
 * fit's policy and nothing of the cases.
 */
@NullMarked
package org.alliancementors.matching.policies;

import org.jspecify.annotations.NullMarked;
