package org.alliancementors.matching.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks of every mentor, in one number, so that most are passed over by one comparison. From the lowest bit: 24
 * for main specialties, 24 for side specialties, 3 formats, 4 for the federal state, then three marks.
 * The positions live in memory only and for one build, so a code's place in its list may serve.
 */
@SuppressWarnings("EnumOrdinal")
final class RowBits {

    private static final int SIDE = 24;
    private static final int FORMAT = 48;
    private static final int STATE = 51;
    private static final int STATE_BITS = 0b1111;

    private static final Specialty[] SPECIALTIES = Specialty.values();
    private static final Format[] FORMATS = Format.values();
    private static final FederalState[] STATES = FederalState.values();

    private static final List<Set<Format>> FORMAT_SETS = IntStream.range(0, 1 << STATE - FORMAT)
            .mapToObj(mask -> set(mask, FORMATS))
            .toList();
    private static final AtomicReferenceArray<@Nullable Remembered> REMEMBERED = new AtomicReferenceArray<>(1024);

    private record Remembered(int mask, Set<Specialty> set) {}

    /** Something is known of the mentor. */
    static final long KNOWN = 1L << 55;

    /** The mentor may be asked. */
    static final long OPEN = 1L << 56;

    /** The mentor has any place at all. */
    static final long CAPACITY = 1L << 57;

    /** Where the federal state stands. */
    static final long ANY_STATE = (long) STATE_BITS << STATE;

    static {
        if (SPECIALTIES.length > SIDE || FORMATS.length > STATE - FORMAT || STATES.length > STATE_BITS + 1) {
            throw new IllegalStateException("%d specialties, %d formats and %d states do not fit: widen the fields"
                    .formatted(SPECIALTIES.length, FORMATS.length, STATES.length));
        }
    }

    private RowBits() {}

    static long of(Profile profile, boolean open) {
        return specialties(profile.mainSpecialties(), profile.sideSpecialties())
                | formats(profile.formats())
                | (long) profile.state().ordinal() << STATE
                | KNOWN
                | (open ? OPEN : 0)
                | (profile.capacity() > 0 ? CAPACITY : 0);
    }

    static long specialties(Collection<Specialty> main, Collection<Specialty> side) {
        return mask(main) | mask(side) << SIDE;
    }

    static long formats(Collection<Format> formats) {
        long mask = 0;
        for (Format format : formats) {
            mask |= 1L << FORMAT + format.ordinal();
        }
        return mask;
    }

    static Set<Specialty> main(long bits) {
        return specialties(bits);
    }

    static Set<Specialty> side(long bits) {
        return specialties(bits >>> SIDE);
    }

    static Set<Format> formats(long bits) {
        return FORMAT_SETS.get((int) (bits >>> FORMAT) & FORMAT_SETS.size() - 1);
    }

    static FederalState state(long bits) {
        return STATES[(int) (bits >>> STATE) & STATE_BITS];
    }

    private static long mask(Collection<Specialty> specialties) {
        long mask = 0;
        for (Specialty specialty : specialties) {
            mask |= 1L << specialty.ordinal();
        }
        return mask;
    }

    /** The same few sets come again and again: the last of each remainder is kept. */
    private static Set<Specialty> specialties(long bits) {
        int mask = (int) bits & (1 << SIDE) - 1;
        int at = Math.floorMod(mask * 0x9E3779B9 >>> 16, REMEMBERED.length());
        Remembered known = REMEMBERED.get(at);
        if (known == null || known.mask() != mask) {
            known = new Remembered(mask, set(mask, SPECIALTIES));
            REMEMBERED.set(at, known);
        }
        return known.set();
    }

    private static <E extends Enum<E>> Set<E> set(int mask, E[] all) {
        List<E> found = new ArrayList<>();
        for (E one : all) {
            if ((mask >>> one.ordinal() & 1) != 0) {
                found.add(one);
            }
        }
        return Set.copyOf(found);
    }
}
