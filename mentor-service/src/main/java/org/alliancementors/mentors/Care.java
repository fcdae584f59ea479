package org.alliancementors.mentors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * How the programme looks after a mentor.
 *
 * @param approval who let the mentor be published last, or nothing
 * @param check the yearly question whether the profile is still right
 * @param trainings what the mentor has learnt here
 * @param away pause, leaving and substitute
 * @param notices what the mentor was told
 * @param links when the mentor lately wanted a link that lets them in
 * @param acts what was done and by whom, oldest first; the last {@value #MOST_ACTS}
 */
public record Care(
        @Nullable Approval approval,
        ProfileCheck check,
        Trainings trainings,
        Away away,
        Notices notices,
        LoginLinks links,
        List<Act> acts) {

    /** How many acts are kept. */
    public static final int MOST_ACTS = 200;

    /** Of somebody new. */
    public static final Care NEW =
            new Care(null, ProfileCheck.NONE, Trainings.NONE, Away.NEVER, Notices.NONE, LoginLinks.NONE, List.of());

    /** Keeps the last acts. */
    public Care {
        acts = List.copyOf(acts.subList(Math.max(0, acts.size() - MOST_ACTS), acts.size()));
    }

    /** Somebody who is published begins anew: no pause, no leaving, and a year until the first question. */
    Care published(String by, Instant at) {
        return new Care(
                new Approval(by, at),
                check.settled(at),
                trainings,
                away.with((Pause) null).with((Leaving) null),
                notices,
                links,
                acts);
    }

    /** An edit answers the question. */
    Care edited(MentorStatus status, Instant at) {
        return status == MentorStatus.PUBLISHED
                ? with(check.settled(at)).with(notices.without(NoticeKind.PROFILE_CHECK))
                : this;
    }

    /** Who is asked no more is told nothing either; who left keeps what was agreed. */
    Care withdrawn(Departure reason) {
        Away gone = away.with((Pause) null);
        return with(check.stopped())
                .with(notices.silent())
                .with(reason == Departure.LEFT ? gone : gone.with((Leaving) null));
    }

    /** The care after a fact. Decides nothing. */
    Care after(CareFact fact) {
        return switch (fact) {
            case CareFact.Paused(Pause pause, Instant _) ->
                with(away.with(pause)).with(notices.without(NoticeKind.RETURNED));
            case CareFact.Returned _ -> with(away.with((Pause) null)).with(notices.without(NoticeKind.PAUSED));
            case CareFact.SubstituteNamed(var mentor, Instant _) -> with(away.with(mentor));
            case CareFact.LeavingSet(Leaving leaving, Instant _) -> with(away.with(leaving));
            case CareFact.LeavingCalledOff _ ->
                with(away.with((Leaving) null)).with(notices.without(NoticeKind.LEAVING));
            case CareFact.TrainingAdded(Training training, Instant _) -> with(trainings.with(training));
            case CareFact.TrainingRemoved(Training training, Instant _) -> with(trainings.without(training.id()));
            case CareFact.TrainingsTold(List<Training> told, Instant _) -> {
                Trainings after = trainings;
                for (Training training : told) {
                    after = after.with(training);
                }
                yield with(after);
            }
            case CareFact.CheckAsked(int number, Instant at) -> with(check.asked(number, at));
            case CareFact.CheckLeftToTheDesk _ -> with(check.at(ProfileCheck.State.UNANSWERED));
            case CareFact.CheckAnswered(boolean stillRight, Instant at) ->
                with(stillRight ? check.settled(at) : check.at(ProfileCheck.State.TO_BE_CHANGED))
                        .with(notices.without(NoticeKind.PROFILE_CHECK));
            case CareFact.LoginLinkAsked(Instant at) ->
                new Care(approval, check, trainings, away, notices, links.with(at), acts);
            case CareFact.NoticeGiven given -> with(notices.with(given.kind(), given.due()));
            case CareFact.ActNoted(Act act) -> {
                List<Act> more = new ArrayList<>(acts);
                more.add(act);
                yield new Care(approval, check, trainings, away, notices, links, more);
            }
        };
    }

    private Care with(ProfileCheck changed) {
        return new Care(approval, changed, trainings, away, notices, links, acts);
    }

    private Care with(Trainings changed) {
        return new Care(approval, check, changed, away, notices, links, acts);
    }

    private Care with(Away changed) {
        return new Care(approval, check, trainings, changed, notices, links, acts);
    }

    private Care with(Notices changed) {
        return new Care(approval, check, trainings, away, changed, links, acts);
    }
}
