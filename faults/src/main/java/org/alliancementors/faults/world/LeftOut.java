package org.alliancementors.faults.world;

/** A fault that could not be brought about here and now, and is therefore not counted: the message says why. */
public final class LeftOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeftOut(String why) {
        super(why);
    }
}
