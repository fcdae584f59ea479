package org.alliancementors.mentors.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.mentors.Act;
import org.alliancementors.mentors.Approval;
import org.alliancementors.mentors.Away;
import org.alliancementors.mentors.Care;
import org.alliancementors.mentors.Leaving;
import org.alliancementors.mentors.LoginLinks;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Notices;
import org.alliancementors.mentors.Pause;
import org.alliancementors.mentors.ProfileCheck;
import org.alliancementors.mentors.Training;
import org.alliancementors.mentors.TrainingKind;
import org.alliancementors.mentors.Trainings;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a mentor's care, as fields of the mentor's document; {@value #NEEDS} is for queries only. A document from
 * a build that knew no care reads as that of somebody new.
 */
final class CareDocuments {

    static final String NEEDS = "needs";

    private CareDocuments() {}

    static void write(Mentor mentor, Document document) {
        Care care = mentor.care();
        Away away = care.away();
        MentorId substitute = away.substitute();
        Approval approval = care.approval();
        document.append(
                        "approval",
                        approval == null
                                ? null
                                : new Document("by", approval.by()).append("at", Date.from(approval.at())))
                .append("check", check(care.check()))
                .append(
                        "trainings",
                        care.trainings().all().stream()
                                .map(CareDocuments::training)
                                .toList())
                .append("pause", pause(away.pause()))
                .append("leaving", leaving(away.leaving()))
                .append("substitute", substitute == null ? null : substitute.value())
                .append("noticeNumbers", numbers(care.notices()))
                .append(
                        "notices",
                        care.notices().newest().stream()
                                .map(CareDocuments::notice)
                                .toList())
                .append(
                        "loginLinks",
                        care.links().asked().stream().map(Date::from).toList())
                .append("acts", care.acts().stream().map(CareDocuments::act).toList())
                .append(NEEDS, mentor.needs().stream().map(Enum::name).toList());
    }

    static Care read(Document document) {
        Document approval = document.get("approval", Document.class);
        Document check = document.get("check", Document.class);
        String substitute = document.getString("substitute");
        return new Care(
                approval == null
                        ? null
                        : new Approval(
                                approval.getString("by"), approval.getDate("at").toInstant()),
                check == null ? Care.NEW.check() : check(check),
                new Trainings(list(document, "trainings").stream()
                        .map(CareDocuments::training)
                        .toList()),
                new Away(
                        pause(document.get("pause", Document.class)),
                        leaving(document.get("leaving", Document.class)),
                        substitute == null ? null : new MentorId(substitute)),
                new Notices(
                        numbers(document.get("noticeNumbers", Document.class)),
                        list(document, "notices").stream()
                                .map(CareDocuments::notice)
                                .toList()),
                new LoginLinks(document.getList("loginLinks", Date.class, List.of()).stream()
                        .map(Date::toInstant)
                        .toList()),
                list(document, "acts").stream().map(CareDocuments::act).toList());
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    private static Document check(ProfileCheck check) {
        Instant next = check.next();
        return new Document("state", check.state().name())
                .append("next", next == null ? null : Date.from(next))
                .append("first", check.first())
                .append("asked", check.asked());
    }

    private static ProfileCheck check(Document document) {
        Date next = document.getDate("next");
        return new ProfileCheck(
                ProfileCheck.State.valueOf(document.getString("state")),
                next == null ? null : next.toInstant(),
                document.getInteger("first"),
                document.getInteger("asked"));
    }

    private static Document training(Training training) {
        return new Document("kind", training.kind().name())
                .append("date", training.date().toString())
                .append("expires", text(training.expires()))
                .append("told", training.told().name());
    }

    private static Training training(Document document) {
        return new Training(
                TrainingKind.valueOf(document.getString("kind")),
                LocalDate.parse(document.getString("date")),
                day(document, "expires"),
                Training.Told.valueOf(document.getString("told")));
    }

    private static @Nullable Document pause(@Nullable Pause pause) {
        return pause == null
                ? null
                : new Document("from", pause.from().toString()).append("until", text(pause.until()));
    }

    private static @Nullable Pause pause(@Nullable Document document) {
        return document == null ? null : new Pause(LocalDate.parse(document.getString("from")), day(document, "until"));
    }

    private static @Nullable Document leaving(@Nullable Leaving leaving) {
        if (leaving == null) {
            return null;
        }
        MentorId successor = leaving.successor();
        return new Document("day", leaving.day().toString())
                .append("successor", successor == null ? null : successor.value());
    }

    private static @Nullable Leaving leaving(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        String successor = document.getString("successor");
        return new Leaving(
                LocalDate.parse(document.getString("day")), successor == null ? null : new MentorId(successor));
    }

    private static Document numbers(Notices notices) {
        Document numbers = new Document();
        notices.numbers().forEach((kind, number) -> numbers.append(kind.name(), number));
        return numbers;
    }

    private static Map<NoticeKind, Integer> numbers(@Nullable Document document) {
        Map<NoticeKind, Integer> numbers = new EnumMap<>(NoticeKind.class);
        if (document != null) {
            document.keySet().forEach(kind -> numbers.put(NoticeKind.valueOf(kind), document.getInteger(kind)));
        }
        return numbers;
    }

    private static Document notice(MentorNotice notice) {
        return new Document("kind", notice.kind().name())
                .append("number", notice.number())
                .append("due", text(notice.due()));
    }

    private static MentorNotice notice(Document document) {
        return new MentorNotice(
                NoticeKind.valueOf(document.getString("kind")), document.getInteger("number"), day(document, "due"));
    }

    private static Document act(Act act) {
        return new Document("what", act.what().name())
                .append("who", act.who())
                .append("why", act.why())
                .append("at", Date.from(act.at()));
    }

    private static Act act(Document document) {
        return new Act(
                Act.What.valueOf(document.getString("what")),
                document.getString("who"),
                document.getString("why"),
                document.getDate("at").toInstant());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }
}
