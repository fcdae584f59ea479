package org.alliancementors.matching.chances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Specialties;

/** Which changes of an inquiry are looked at: those that whoever asks can apply. Dropping a specialty is none, since one of them suffices. */
final class Changes {

    /** So many related specialties are tried, those of the most important wish first. */
    private static final int MOST_RELATED = 4;

    private Changes() {}

    /** In the order in which they are shown: cheap for those who ask first. */
    static List<Change> of(Inquiry inquiry, Policy policy, LocalDate today, boolean byDesk) {
        var changes = new ArrayList<Change>();
        for (Format format : List.of(Format.ONLINE, Format.PHONE, Format.ON_SITE)) {
            if (format != inquiry.format()) {
                changes.add(new Change.OtherFormat(format));
            }
        }
        Period earlier = moved(inquiry.when(), -1);
        if (!earlier.from().isBefore(today)) {
            changes.add(new Change.WeekEarlier(earlier));
        }
        Period later = moved(inquiry.when(), 1);
        if (!later.from().isAfter(today.plusYears(Inquiry.FURTHEST_YEARS))) {
            changes.add(new Change.WeekLater(later));
        }
        related(inquiry).forEach(specialty -> changes.add(new Change.AlsoSpecialty(specialty)));
        if (byDesk && inquiry.format() == Format.ON_SITE) {
            int percent = Radius.halfAsMuchAgain(policy.radiusPercent());
            if (percent > policy.radiusPercent()) {
                changes.add(new Change.LargerRadius(percent));
            }
        }
        return changes;
    }

    private static List<Specialty> related(Inquiry inquiry) {
        List<Specialty> wished = inquiry.specialties();
        return wished.size() == Inquiry.MOST_SPECIALTIES
                ? List.of()
                : wished.stream()
                        .flatMap(one -> Specialties.relatedTo(one).stream().sorted())
                        .filter(one -> !wished.contains(one))
                        .distinct()
                        .limit(MOST_RELATED)
                        .toList();
    }

    private static Period moved(Period when, int weeks) {
        return new Period(when.from().plusWeeks(weeks), when.to().plusWeeks(weeks));
    }
}
