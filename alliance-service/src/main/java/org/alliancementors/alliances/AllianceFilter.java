package org.alliancementors.alliances;

import org.jspecify.annotations.Nullable;

/**
 * Which alliances to list.
 *
 * @param state those in this state, or null for all
 * @param attention those that should be looked at for this reason, or null
 * @param needsAttention only those that should be looked at for any reason
 */
public record AllianceFilter(
        @Nullable AllianceState state, @Nullable Attention attention, boolean needsAttention) {

    /** All of them. */
    public static final AllianceFilter ALL = new AllianceFilter(null, null, false);

    /** Those in this state. */
    public static AllianceFilter in(AllianceState state) {
        return new AllianceFilter(state, null, false);
    }

    /** Whether it lets this one through. */
    public boolean admits(Alliance alliance) {
        var found = alliance.attention();
        return (state == null || alliance.state() == state)
                && (attention == null || found.contains(attention))
                && (!needsAttention || !found.isEmpty());
    }
}
