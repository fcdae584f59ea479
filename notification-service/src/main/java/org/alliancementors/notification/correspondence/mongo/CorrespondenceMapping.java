package org.alliancementors.notification.correspondence.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.notification.correspondence.Attempt;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Knowledge;
import org.alliancementors.notification.correspondence.Known;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Standby;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Suppression;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of what is about a mission, and what is common to all kinds. Times are ISO 8601 text, so that a link made from them is the same after reading. Beside the mails
 * stands what gauges and the desk's digest are looked up by; it is absent where there is nothing, which keeps the indexes as small as
 * the work at hand.
 */
final class CorrespondenceMapping implements StateMapping<Correspondence> {

    static final String OPEN = "openMails";
    static final String PARKED = "parkedMails";
    static final String NEEDS_DESK = "needsDesk";
    static final String OUT_OF_REACH_AT = "outOfReachAt";
    static final String MAILS = "mails";
    static final String ATTEMPTS = "attempts";

    /** Whom the search has asked. */
    static final String OF_MENTORS = ATTEMPTS + ".mentor";

    @Override
    public Document write(Correspondence state) {
        if (!(state.known() instanceof Knowledge known)) {
            throw new IllegalArgumentException("%s is no mission".formatted(state.subject()));
        }
        return withMails(write(known), state);
    }

    private static Document write(Knowledge known) {
        return new Document(
                        "reference",
                        known.reference() == null ? null : known.reference().value())
                .append("stage", known.stage().name())
                .append("amendedAt", text(known.amendedAt()))
                .append("day", CalendarMapping.text(known.day()))
                .append("atDesk", known.atDesk())
                .append(
                        ATTEMPTS,
                        known.attempts().stream()
                                .map(CorrespondenceMapping::write)
                                .toList())
                .append(
                        "standbys",
                        known.standbys().stream()
                                .map(CorrespondenceMapping::write)
                                .toList())
                .append(
                        "appointments",
                        known.appointments().stream().map(MatterMapping::write).toList())
                .append("aftermath", AftermathMapping.write(known.aftermath()));
    }

    /** Adds what documents of all kinds have. */
    static Document withMails(Document document, Correspondence state) {
        return document.append("suppressed", suppressed(state.suppressed()))
                .append(MAILS, state.mails().stream().map(MailMapping::write).toList())
                .append(OPEN, count(state, mail -> !mail.ended()))
                .append(PARKED, count(state, mail -> mail.state() instanceof MailState.Parked))
                .append(NEEDS_DESK, state.known().needsDesk() ? 1 : null)
                .append(OUT_OF_REACH_AT, text(outOfReachAt(state)));
    }

    private static @Nullable Instant outOfReachAt(Correspondence state) {
        return state.mails().stream()
                .map(Mail::state)
                .filter(MailState.Undelivered.class::isInstance)
                .map(lost -> ((MailState.Undelivered) lost).at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Correspondence read(String id, Document document) {
        String reference = document.getString("reference");
        return withMails(
                new Subject.Mission(new MissionId(id)),
                new Knowledge(
                        reference == null ? null : new MissionReference(reference),
                        Knowledge.Stage.valueOf(document.getString("stage")),
                        instant(document, "amendedAt"),
                        CalendarMapping.day(document, "day"),
                        list(document, ATTEMPTS).stream()
                                .map(CorrespondenceMapping::attempt)
                                .toList(),
                        list(document, "standbys").stream()
                                .map(CorrespondenceMapping::standby)
                                .toList(),
                        document.getBoolean("atDesk", false),
                        list(document, "appointments").stream()
                                .map(MatterMapping::appointment)
                                .toList(),
                        AftermathMapping.read(document.get("aftermath", Document.class))),
                document);
    }

    /** What this kind knows, with what documents of all kinds have. */
    static Correspondence withMails(Subject subject, Known known, Document document) {
        return new Correspondence(
                subject,
                known,
                list(document, MAILS).stream().map(MailMapping::read).toList(),
                suppressed(list(document, "suppressed")));
    }

    @Override
    public Correspondence initial(String id) {
        return Correspondence.of(new MissionId(id));
    }

    @Override
    public @Nullable Instant driveAt(Correspondence state) {
        return state.workAt().orElse(null);
    }

    static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    static @Nullable Instant instant(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Integer count(Correspondence state, java.util.function.Predicate<Mail> which) {
        long count = state.mails().stream().filter(which).count();
        return count == 0 ? null : (int) count;
    }

    private static Document write(Attempt attempt) {
        return new Document("number", attempt.number())
                .append("mentor", attempt.mentor().value())
                .append("standing", attempt.standing().name())
                .append("remindAt", text(attempt.remindAt()))
                .append("expiresAt", text(attempt.expiresAt()));
    }

    private static Attempt attempt(Document document) {
        return new Attempt(
                document.getInteger("number"),
                new MentorId(document.getString("mentor")),
                Attempt.Standing.valueOf(document.getString("standing")),
                instant(document, "remindAt"),
                instant(document, "expiresAt"));
    }

    private static Document write(Standby standby) {
        return new Document("number", standby.number())
                .append("mentor", standby.mentor().value())
                .append("standing", standby.standing().name());
    }

    private static Standby standby(Document document) {
        return new Standby(
                document.getInteger("number"),
                new MentorId(document.getString("mentor")),
                Standby.Standing.valueOf(document.getString("standing")));
    }

    /** A list, not a map: ids may hold what a field name may not. */
    private static List<Document> suppressed(Map<Recipient, Suppression> suppressed) {
        return suppressed.entrySet().stream()
                .map(e -> new Document("recipient", e.getKey().toString())
                        .append("reason", e.getValue().name()))
                .toList();
    }

    private static Map<Recipient, Suppression> suppressed(List<Document> documents) {
        var suppressed = new LinkedHashMap<Recipient, Suppression>();
        documents.forEach(d ->
                suppressed.put(Recipient.parse(d.getString("recipient")), Suppression.valueOf(d.getString("reason"))));
        return suppressed;
    }
}
