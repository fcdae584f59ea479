package org.alliancementors.faults.verdict;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.LedgerLine;

/** What somebody has to hear about a mission, told from other mails as its reader does: by the subject. */
enum Letter {
    /** Initiator: it has arrived. */
    RECEIVED("Ihre Anfrage für .* ist eingegangen.*", "request-received"),
    /** Initiator: it is cancelled. */
    CANCELLED("Ihr Einsatz in .* ist abgesagt.*", "mission-cancelled"),
    /** Mentor: please answer. */
    ASKED("Neuer Einsatz in .*", "mentor-assigned"),
    /** Mentor: the time to answer is over. */
    EXPIRED("Einsatz in .*: Frist abgelaufen.*", "offer-expired"),
    /** Mentor: it is yours. */
    CONFIRMED("Ihr Einsatz in .* ist bestätigt.*", "mentor-confirmed"),
    /** Mentor: your yes is taken back. */
    REOPENED("Zusage zurückgenommen: Einsatz in .*", "mentor-reopened"),
    /** Mentor: nothing to do any more. */
    NOTHING_TO_DO("Einsatz in .*: nichts mehr zu tun.*", "mentor-withdrawn(-cancelled|-changed|-by-desk)?"),
    /** Another mentor: would you step in? */
    STANDBY_ASKED("Würden Sie einspringen.*", "standby-asked"),
    /** Another mentor: thanks for standing by. */
    STANDBY_AGREED("Danke: Sie würden in .* einspringen.*", "standby-agreed"),
    /** Another mentor: no need to stand by. */
    STANDBY_ENDED("Einsatz in .*: Sie müssen sich nicht mehr bereithalten.*", "standby-ended"),
    /** Another mentor: it is yours now. */
    STEPPED_IN("Sie kommen nun zum Einsatz in .*", "standby-stepped-in"),
    /** Initiator: this is your mentor. */
    FOUND(
            "Für Ihren Einsatz in .* hat jemand zugesagt.*|Änderung bei .*: Jemand anderes hat zugesagt.*",
            "mentor-(found|replaced)"),
    /** Initiator: the mentor took the yes back. */
    TAKEN_BACK("Änderung bei .*: Zusage zurückgenommen.*", "acceptance-taken-back"),
    /** Initiator: the mentor cannot come, somebody else is looked for. */
    RESUMED("Änderung bei .*: Wir suchen erneut.*|Ihr geänderter .*: Wir suchen erneut.*", "search-resumed(-changed)?"),
    /** Initiator: it takes longer. */
    STILL_SEARCHING("Wir suchen weiter für .*", "still-searching"),
    /** Initiator: people take over. */
    DESK_TAKES_OVER("Wir kümmern uns persönlich um .*", "desk-takes-over"),
    /** Desk: a case needs you. */
    DESK_CASE("Ein Fall braucht Sie.*", "desk-case");

    private final Pattern subject;
    private final Pattern template;

    Letter(String subject, String template) {
        this.subject = Pattern.compile(subject);
        this.template = Pattern.compile(template);
    }

    boolean is(Delivery delivery) {
        return subject.matcher(delivery.subject()).matches();
    }

    boolean is(LedgerLine line) {
        return template.matcher(line.template()).matches();
    }

    /** What this one takes back, and is of no use without. */
    Set<Letter> corrects() {
        return switch (this) {
            case EXPIRED -> EnumSet.of(ASKED, REOPENED);
            case REOPENED -> EnumSet.of(CONFIRMED, STEPPED_IN);
            case NOTHING_TO_DO -> EnumSet.of(ASKED, CONFIRMED, REOPENED, STEPPED_IN);
            case STANDBY_ENDED -> EnumSet.of(STANDBY_ASKED, STANDBY_AGREED);
            case TAKEN_BACK, RESUMED -> EnumSet.of(FOUND);
            default -> EnumSet.noneOf(Letter.class);
        };
    }
}
