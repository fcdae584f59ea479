/**
 * Decides who is asked for which mission when several missions want the same mentors: the best total over a round, and the
 * stored grounds of it. It uses the fit and the codes, no clock and no store.
 */
@NullMarked
package org.alliancementors.matching.rounds;

import org.jspecify.annotations.NullMarked;
