package org.alliancementors.faults.planted;

import java.time.Duration;
import java.util.List;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;
import org.alliancementors.faults.verdict.Verdict;

/** All bugs that can be planted. Each comes with a few faults that shall make it show: mostly what the broken part is there for. */
public final class Bugs {

    private static final String ALLIANCE = "alliance-service";
    private static final String MATCHING = "matching-service";
    private static final String NOTIFICATION = "notification-service";
    private static final List<String> ALL_THREE = List.of(ALLIANCE, MATCHING, NOTIFICATION);

    private Bugs() {}

    /** In the order in which they are planted. */
    public static List<Bug> all() {
        return List.of(
                bug("version-not-checked", ALL_THREE, Verdict.ARRIVE, overload(6), copies()),
                bug("offsets-before-effect", MATCHING, Verdict.STUCK, refuse(MATCHING, Arrow.DATABASE, 6)),
                // for longer than the client of the broker tries
                bug("acknowledgement-not-awaited", ALLIANCE, Verdict.LOST, refuse(ALLIANCE, Arrow.KAFKA, 26)),
                bug("order-by-time", MATCHING, Verdict.ORDER, overload(4)),
                bug("duplicates-applied", ALL_THREE, Verdict.STUCK, overload(3), copies(), copies()),
                bug("drive-sweep-dropped", NOTIFICATION, Verdict.ARRIVE, mailServer("RECIPIENT 450", 6)),
                bug("poison-swallowed", MATCHING, Verdict.ASIDE, fault(Kind.POISON, "", "", 3)),
                bug("key-ignored", ALLIANCE, Verdict.LOST, onTheWay(Kind.SWALLOW, Arrow.DRIVER, ALLIANCE, "", 6)),
                bug("answered-before-written", ALLIANCE, Verdict.LOST, refuse(ALLIANCE, Arrow.DATABASE, 4)),
                bug("address-in-log", ALLIANCE, Verdict.PERSONAL, copies()),
                bug("one-place-too-many", MATCHING, Verdict.OVERBOOKED, overload(6)),
                bug("two-mentors-at-a-time", MATCHING, Verdict.ONE_MENTOR, overload(4)),
                bug("sent-before-the-answer", NOTIFICATION, Verdict.ARRIVE, mailServer("CONTENT 451", 8)),
                bug(
                        "lease-at-first-sight",
                        NOTIFICATION,
                        Verdict.ONCE,
                        onTheWay(Kind.LATENCY, NOTIFICATION, Arrow.SINK, "200 ms", 5)),
                bug("another-message-id", NOTIFICATION, Verdict.SAME_ID, mailServer("KEPT hangs up", 5)));
    }

    private static Bug bug(String title, String service, String breaks, Fault... faults) {
        return bug(title, List.of(service), breaks, faults);
    }

    private static Bug bug(String title, List<String> services, String breaks, Fault... faults) {
        return new Bug(title, services, breaks, List.of(faults));
    }

    private static Fault overload(int seconds) {
        return fault(Kind.OVERLOAD, "", "", seconds);
    }

    private static Fault copies() {
        return fault(Kind.COPIES, "", "", 2);
    }

    private static Fault mailServer(String answers, int seconds) {
        return fault(Kind.SMTP, "", answers, seconds);
    }

    private static Fault refuse(String from, String to, int seconds) {
        return onTheWay(Kind.REFUSE, from, to, "", seconds);
    }

    private static Fault onTheWay(Kind kind, String from, String to, String detail, int seconds) {
        return fault(kind, new Arrow(from, to).toString(), detail, seconds);
    }

    private static Fault fault(Kind kind, String target, String detail, int seconds) {
        return new Fault(kind, target, detail, Duration.ofSeconds(seconds));
    }
}
