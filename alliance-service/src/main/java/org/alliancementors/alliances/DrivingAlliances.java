package org.alliancementors.alliances;

import java.util.Collection;
import org.alliancementors.events.codes.AllianceId;

/** Does what is due for alliances; each is read again before it is decided, so that twice is once. */
public final class DrivingAlliances {

    private final CheckingAlliances checking;
    private final HandingOverAlliances handingOver;
    private final MergingAlliances merging;

    /** Puts it together. */
    public DrivingAlliances(CheckingAlliances checking, HandingOverAlliances handingOver, MergingAlliances merging) {
        this.checking = checking;
        this.handingOver = handingOver;
        this.merging = merging;
    }

    /** Moves missions of duplicates, ends handovers whose time is over, asks the yearly question. */
    public void drive(Collection<AllianceId> ids) {
        for (var id : ids) {
            merging.drive(id);
            handingOver.drive(id);
            checking.drive(id);
        }
    }
}
