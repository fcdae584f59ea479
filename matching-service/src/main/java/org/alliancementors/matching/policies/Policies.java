package org.alliancementors.matching.policies;

import java.util.List;
import java.util.Optional;

/** All versions of the policy. A number that is taken stays with whoever took it first. */
public interface Policies {

    /** The one with the highest number; empty before the first was kept. */
    Optional<PolicyVersion> newest();

    /** The one of this number. */
    Optional<PolicyVersion> find(int number);

    /** A page of them, the newest first. */
    List<PolicyVersion> page(int skip, int limit);

    /** How many there are. */
    long count();

    /**
     * Keeps a new version under its number, unless that is taken.
     *
     * @return what stands under the number now, and whether it is this one
     */
    Keeping keep(PolicyVersion version);

    /** The waiting cases were searched for under this version. Nothing happens where there is none of this number. */
    void pulled(int number);

    /**
     * How keeping a version ended.
     *
     * @param there what stands under the number now
     * @param isNew whether this call put it there
     */
    record Keeping(PolicyVersion there, boolean isNew) {}
}
