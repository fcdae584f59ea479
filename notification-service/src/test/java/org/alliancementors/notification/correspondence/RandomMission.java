package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.EXPIRES;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Ending;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A mission as its two owners see it, driven at random: the search gives it mentors, alliance-service its appointments. Each
 * follows the other late, and both tell in the order in which things happened to them.
 */
final class RandomMission {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final List<MentorId> MENTORS = List.of(new MentorId("M01"), new MentorId("M02"), new MentorId("M03"));

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 15));

    /** What was told of the mission, and of the search, in order. */
    record Told(Occurrence what, Instant at) {}

    final Deque<Told> missions = new ArrayDeque<>();
    final Deque<Told> assignments = new ArrayDeque<>();

    private final Random random;
    private final Deque<Occurrence> toAlliance = new ArrayDeque<>();
    private final Deque<Occurrence> toSearch = new ArrayDeque<>();
    private final Map<String, Slot> slots = new TreeMap<>();
    private final List<String> story = new ArrayList<>();
    private Instant now = START;

    // alliance-service
    private boolean open = true;
    private boolean completed;
    private @Nullable LocalDate day;
    private @Nullable MentorId mentor;
    private int mentorAttempt;

    // the search
    private int attempt;
    private int standbys;
    private @Nullable MentorId asked;
    private @Nullable MentorId standby;
    private boolean accepted;
    private boolean searching = true;

    private static final class Slot {
        private int changes;
        private int proposals;
        private @Nullable Meeting agreed;
        private @Nullable Meeting proposed;
        private boolean over;
        private MentorId mentor = MENTORS.getFirst();
    }

    RandomMission(Random random) {
        this.random = random;
        this.day = random.nextInt(3) == 0 ? null : any(DAYS);
        tell(new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"), day));
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        hold();
    }

    List<String> story() {
        return story;
    }

    /** Something happens. */
    void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> search();
            case 3, 4 -> follow();
            case 5, 6, 7 -> agree();
            case 8 -> callOff();
            case 9 -> amend();
            case 10 -> giveUp();
            case 11 -> takeBack();
            case 12 -> standBy();
            default -> end();
        }
    }

    /** Both owners have heard all of each other. */
    void settle() {
        while (!toAlliance.isEmpty() || !toSearch.isEmpty()) {
            follow();
        }
    }

    // what is true

    /** What stands in that recipient's calendar by rights, by UID, as far as it is ahead. */
    Map<String, String> truth(Recipient recipient) {
        var truth = new TreeMap<String, String>();
        boolean theirs = !(recipient instanceof Recipient.Mentor(var one)) || one.equals(mentor);
        if (theirs) {
            slots.forEach((id, slot) -> {
                var agreed = slot.agreed;
                if (agreed != null && agreed.from().isAfter(now)) {
                    truth.put(id + "@LBF-7K3M-9QXT", agreed.from().toString());
                }
            });
        }
        if (theirs
                && day != null
                && mentor != null
                && open
                && slots.values().stream().noneMatch(this::isOnTheDay)) {
            truth.put("mission@LBF-7K3M-9QXT", day.toString());
        }
        truth.values().removeIf(when -> !isAhead(when));
        return truth;
    }

    boolean isAhead(String when) {
        return when.contains("T")
                ? Instant.parse(when).isAfter(now)
                : LocalDate.parse(when).isAfter(now.atZone(BERLIN).toLocalDate());
    }

    private boolean isOnTheDay(Slot slot) {
        return slot.agreed != null
                && slot.agreed.from().atZone(BERLIN).toLocalDate().equals(day);
    }

    // the search

    private void search() {
        if (!searching) {
            return;
        }
        if (asked == null) {
            asked = any(MENTORS);
            attempt++;
            find(new Occurrence.Assigned(attempt, asked, START, EXPIRES.plus(Duration.ofDays(90))));
        } else if (!accepted) {
            accepted = true;
            find(new Occurrence.Accepted(attempt, asked));
        }
    }

    private void giveUp() {
        if (asked == null || !searching) {
            return;
        }
        var left = asked;
        if (standby != null && accepted && random.nextBoolean()) {
            leave(left);
            stepIn();
        } else {
            leave(left);
        }
    }

    private void leave(MentorId left) {
        boolean was = accepted;
        asked = null;
        accepted = false;
        find(
                switch (random.nextInt(was ? 3 : 4)) {
                    case 0 -> new Occurrence.Declined(attempt, left);
                    case 1 -> new Occurrence.Withdrawn(attempt, left, Withdrawal.BY_DESK);
                    case 2 -> new Occurrence.Withdrawn(attempt, left, Withdrawal.OF_MENTOR);
                    default -> new Occurrence.Expired(attempt, left);
                });
    }

    private void standBy() {
        if (!searching || !accepted || standby != null) {
            return;
        }
        var one = MENTORS.stream().filter(m -> !m.equals(asked)).toList().get(random.nextInt(2));
        standbys++;
        find(new Occurrence.StandbyAsked(standbys, one, EXPIRES.plus(Duration.ofDays(90))));
        if (random.nextInt(3) > 0) {
            standby = one;
            find(new Occurrence.StandbyAgreed(standbys, one));
        } else {
            find(new Occurrence.StandbyEnded(standbys, one, Ending.DECLINED));
        }
    }

    private void stepIn() {
        var next = standby;
        if (next != null) {
            standby = null;
            attempt++;
            asked = next;
            accepted = true;
            find(new Occurrence.SteppedIn(standbys, attempt, next));
        }
    }

    private void takeBack() {
        if (searching && accepted && asked != null) {
            accepted = false;
            find(new Occurrence.Reopened(attempt, asked, START, EXPIRES.plus(Duration.ofDays(90))));
        }
    }

    private void find(Occurrence what) {
        tellTo(assignments, what);
        toAlliance.add(what);
    }

    private void searchHears(Occurrence what) {
        boolean over = what instanceof Occurrence.Cancelled;
        if (over || what instanceof Occurrence.Amended && (!accepted || random.nextInt(3) == 0)) {
            var left = asked;
            asked = null;
            accepted = false;
            if (left != null) {
                find(new Occurrence.Withdrawn(
                        attempt, left, over ? Withdrawal.MISSION_CANCELLED : Withdrawal.MISSION_CHANGED));
            }
            var standing = standby;
            if (over && standing != null) {
                standby = null;
                find(new Occurrence.StandbyEnded(standbys, standing, Ending.LET_GO));
            }
        }
        searching = searching && !over && !(what instanceof Occurrence.Completed);
    }

    // alliance-service

    private void follow() {
        if (!toAlliance.isEmpty() && (toSearch.isEmpty() || random.nextBoolean())) {
            allianceHears(toAlliance.poll());
        } else if (!toSearch.isEmpty()) {
            searchHears(toSearch.poll());
        }
    }

    private void allianceHears(Occurrence what) {
        if (!open) {
            return;
        }
        switch (what) {
            case Occurrence.Accepted(var number, var next) -> mentorIs(next, number);
            case Occurrence.SteppedIn(var _, var number, var next) -> mentorIs(next, number);
            case Occurrence.Reopened reopened -> mentorIs(null, reopened.attempt());
            case Occurrence.OfAttempt left
            when left.attempt() == mentorAttempt && !(left instanceof Occurrence.Assigned) ->
                mentorIs(null, left.attempt());
            default -> {}
        }
    }

    private void mentorIs(@Nullable MentorId next, int number) {
        var former = mentor;
        mentor = next;
        mentorAttempt = number;
        if (former != null && !former.equals(next)) {
            slots.forEach((id, slot) -> mentorGone(new AppointmentId(id), slot, former));
        }
        if (next != null && !next.equals(former)) {
            slots.forEach((id, slot) -> propose(new AppointmentId(id), slot));
        }
    }

    private void mentorGone(AppointmentId id, Slot slot, MentorId former) {
        var agreed = slot.agreed;
        if (agreed != null && agreed.from().isAfter(now)) {
            slot.agreed = null;
            slot.proposed = agreed;
            tell(new Occurrence.CalledOff(id, former, slot.changes++, plain(agreed), CallingOff.MENTOR_CHANGED, false));
        }
    }

    private void propose(AppointmentId id, Slot slot) {
        var proposed = slot.proposed;
        if (proposed != null && mentor != null && proposed.from().isAfter(now)) {
            tell(new Occurrence.Proposed(
                    id,
                    mentor,
                    ++slot.proposals,
                    Party.INITIATOR,
                    Set.of(Party.MENTOR),
                    slot.agreed != null,
                    proposed));
        }
    }

    /** A time is agreed: a first one, a new one, or another than before. */
    private void agree() {
        var with = mentor;
        if (!open || with == null) {
            return;
        }
        var id = "appointment-" + random.nextInt(3);
        var slot = slots.computeIfAbsent(id, _ -> new Slot());
        if (slot.over) {
            return;
        }
        if (slot.proposed == null || !slot.proposed.from().isAfter(now) || random.nextInt(3) == 0) {
            slot.proposed = meeting();
            propose(new AppointmentId(id), slot);
        }
        var next = slot.proposed;
        if (!next.from().isAfter(now) || random.nextInt(4) == 0) {
            return;
        }
        boolean moved = slot.agreed != null;
        slot.agreed = next;
        slot.proposed = null;
        slot.mentor = with;
        var appointment = new AppointmentId(id);
        tell(
                moved
                        ? new Occurrence.Moved(appointment, with, slot.changes++, next, false)
                        : new Occurrence.Scheduled(appointment, with, slot.changes++, next, false));
    }

    private void callOff() {
        slots.entrySet().stream()
                .filter(e -> e.getValue().agreed != null && !e.getValue().over)
                .findAny()
                .ifPresent(e -> off(
                        e.getKey(),
                        e.getValue(),
                        any(List.of(CallingOff.values()).subList(0, 3))));
    }

    private void off(String id, Slot slot, CallingOff why) {
        var agreed = slot.agreed;
        if (agreed != null && agreed.from().isAfter(now)) {
            slot.agreed = null;
            slot.proposed = null;
            slot.over = true;
            tell(new Occurrence.CalledOff(
                    new AppointmentId(id), slot.mentor, slot.changes++, plain(agreed), why, false));
        }
    }

    private void hold() {
        slots.forEach((id, slot) -> {
            if (slot.agreed != null && !slot.over && !slot.agreed.to().isAfter(now)) {
                slot.over = true;
                tell(new Occurrence.Held(new AppointmentId(id), slot.mentor));
            }
        });
    }

    private void amend() {
        if (open) {
            day = random.nextInt(4) == 0 ? null : any(DAYS);
            tell(new Occurrence.Amended(now, day));
        }
    }

    private void end() {
        if (!open || random.nextInt(3) > 0) {
            return;
        }
        completed = mentor != null && random.nextBoolean();
        slots.forEach((id, slot) -> off(id, slot, CallingOff.WITH_MISSION));
        open = false;
        tell(completed ? new Occurrence.Completed() : new Occurrence.Cancelled(any(Cancellation.values())));
        if (!completed) {
            mentor = null;
        }
    }

    private void tell(Occurrence what) {
        tellTo(missions, what);
        if (what instanceof Occurrence.Cancelled
                || what instanceof Occurrence.Amended
                || what instanceof Occurrence.Completed) {
            toSearch.add(what);
        }
    }

    private void tellTo(Deque<Told> topic, Occurrence what) {
        topic.add(new Told(what, now));
        story.add(now + " " + what);
    }

    private Meeting meeting() {
        var on = any(DAYS).plusDays(random.nextInt(2));
        var from =
                on.atTime(LocalTime.of(8 + random.nextInt(8), 0)).atZone(BERLIN).toInstant();
        return new Meeting(
                AppointmentKind.EVENT, Format.ON_SITE, from, from.plus(Duration.ofHours(2)), new PostalCode("37176"));
    }

    private static Meeting plain(Meeting meeting) {
        return new Meeting(meeting.kind(), null, meeting.from(), meeting.to(), null);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }
}
