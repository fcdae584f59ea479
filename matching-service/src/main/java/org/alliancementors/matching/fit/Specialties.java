package org.alliancementors.matching.fit;

import static org.alliancementors.events.codes.Specialty.ALLEINERZIEHENDE;
import static org.alliancementors.events.codes.Specialty.BETREUUNG;
import static org.alliancementors.events.codes.Specialty.EHRENAMT;
import static org.alliancementors.events.codes.Specialty.FERIEN;
import static org.alliancementors.events.codes.Specialty.FINANZIERUNG;
import static org.alliancementors.events.codes.Specialty.GENERATIONEN;
import static org.alliancementors.events.codes.Specialty.GRUENDUNG;
import static org.alliancementors.events.codes.Specialty.INTEGRATION;
import static org.alliancementors.events.codes.Specialty.KMU_GEWINNEN;
import static org.alliancementors.events.codes.Specialty.LAENDLICH;
import static org.alliancementors.events.codes.Specialty.MODERATION;
import static org.alliancementors.events.codes.Specialty.NETZWERK;
import static org.alliancementors.events.codes.Specialty.OEFFENTLICHKEIT;
import static org.alliancementors.events.codes.Specialty.PFLEGE;
import static org.alliancementors.events.codes.Specialty.VAETER;
import static org.alliancementors.events.codes.Specialty.VEREINBARKEIT;
import static org.alliancementors.events.codes.Specialty.VORTRAG;
import static org.alliancementors.events.codes.Specialty.WEITERENTWICKLUNG;
import static org.alliancementors.events.codes.Specialty.ZEITPOLITIK;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.events.codes.Specialty;

/**
 * Which specialties are near each other: a controlled table, not a computation on words. Related is symmetric, not
 * transitive, and never includes the specialty itself. A related specialty gives points besides a wished one; alone it never
 * suffices ({@link HardRules#SPECIALTY}).
 */
public final class Specialties {

    /**
     * Two specialties whose work has much in common.
     *
     * @param one a specialty
     * @param other another one
     * @param why what they have in common
     */
    public record Relation(Specialty one, Specialty other, String why) {}

    /** All relations; each stands once and holds in both directions. */
    public static final List<Relation> RELATIONS = List.of(
            new Relation(GRUENDUNG, NETZWERK, "a founding brings partners together"),
            new Relation(GRUENDUNG, WEITERENTWICKLUNG, "the same way of an alliance, earlier and later"),
            new Relation(NETZWERK, WEITERENTWICKLUNG, "an alliance grows by its partners"),
            new Relation(KMU_GEWINNEN, VEREINBARKEIT, "businesses are won by work and family going together"),
            new Relation(KMU_GEWINNEN, FINANZIERUNG, "businesses become sponsors"),
            new Relation(VEREINBARKEIT, BETREUUNG, "care makes work possible"),
            new Relation(VEREINBARKEIT, PFLEGE, "caring for relatives besides work"),
            new Relation(VEREINBARKEIT, VAETER, "fathers share the family's work"),
            new Relation(VEREINBARKEIT, ZEITPOLITIK, "times of work and of town"),
            new Relation(ALLEINERZIEHENDE, BETREUUNG, "single parents depend on care"),
            new Relation(FERIEN, BETREUUNG, "care outside school"),
            new Relation(GENERATIONEN, PFLEGE, "old people and their families"),
            new Relation(GENERATIONEN, EHRENAMT, "volunteers among the old, for the young"),
            new Relation(INTEGRATION, EHRENAMT, "newcomers are accompanied by volunteers"),
            new Relation(LAENDLICH, EHRENAMT, "villages live on volunteers"),
            new Relation(MODERATION, VORTRAG, "leading an audience"),
            new Relation(OEFFENTLICHKEIT, VORTRAG, "speaking for the matter in public"));

    private static final Map<Specialty, Set<Specialty>> RELATED = table();

    private Specialties() {}

    /** The related ones, without the specialty itself. */
    public static Set<Specialty> relatedTo(Specialty specialty) {
        return RELATED.getOrDefault(specialty, Set.of());
    }

    /** What the mentor can do that is related to one of the wished. */
    static List<Specialty> relatedTo(Collection<Specialty> wished, Profile profile) {
        return wished.stream()
                .flatMap(one -> relatedTo(one).stream())
                .filter(one -> profile.mainSpecialties().contains(one)
                        || profile.sideSpecialties().contains(one))
                .distinct()
                .toList();
    }

    private static Map<Specialty, Set<Specialty>> table() {
        var table = new EnumMap<Specialty, Set<Specialty>>(Specialty.class);
        for (Specialty specialty : Specialty.values()) {
            var related = EnumSet.noneOf(Specialty.class);
            for (Relation relation : RELATIONS) {
                if (relation.one() == specialty) {
                    related.add(relation.other());
                } else if (relation.other() == specialty) {
                    related.add(relation.one());
                }
            }
            table.put(specialty, Collections.unmodifiableSet(related));
        }
        return table;
    }
}
