package org.alliancementors.matching.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.ExplainingCases.Explanation;
import org.alliancementors.matching.cases.ExplainingCases.Ranked;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.PastAttempt;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Obstacle;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.Term;
import org.jspecify.annotations.Nullable;

/** Cases as the desk sees them. */
final class CaseViews {

    private CaseViews() {}

    /** What is common to the list and the single case. */
    record CaseRow(
            MissionId mission,
            Case.Status state,
            int attempt,
            @Nullable MissionReference reference,
            @Nullable MissionKind kind,
            List<Specialty> specialties,
            @Nullable Format format,
            @Nullable PostalCode postalCode,
            @Nullable Period when,
            @Nullable Instant requestedAt,
            @Nullable MentorId mentor,
            @Nullable Instant offeredAt,
            @Nullable Instant expiresAt,
            @Nullable Instant acceptedAt,
            @Nullable Waiting waiting,
            @Nullable Instant snoozedUntil) {

        static CaseRow of(Case of) {
            var wish = of.wish();
            var offer = of.offer();
            return new CaseRow(
                    of.mission(),
                    of.status(),
                    of.attempt(),
                    wish == null ? null : wish.reference(),
                    wish == null ? null : wish.kind(),
                    wish == null ? List.of() : wish.specialties(),
                    wish == null ? null : wish.format(),
                    wish == null ? null : wish.postalCode(),
                    wish == null ? null : wish.when(),
                    wish == null ? null : wish.requestedAt(),
                    offer == null ? null : offer.mentor(),
                    offer == null ? null : offer.offeredAt(),
                    offer == null ? null : offer.expiresAt(),
                    of.acceptedAt(),
                    of.waiting(),
                    of.desk().snoozedUntil());
        }
    }

    /** A case with everything that explains it. */
    record CaseView(
            MissionId mission,
            Case.Status state,
            int attempt,
            @Nullable WishView wish,
            @Nullable AttemptView current,
            @Nullable Waiting waiting,
            List<AttemptView> history,
            List<CandidateView> candidates,
            List<ExcludedView> excluded,
            int policyVersion,
            @Nullable Instant snoozedUntil,
            List<ActView> acts,
            @Nullable Instant undoableUntil,
            boolean mentorAbsent,
            @Nullable Closure closed) {

        static CaseView of(Explanation explanation) {
            Case of = explanation.of();
            var wish = of.wish();
            var offer = of.offer();
            return new CaseView(
                    of.mission(),
                    of.status(),
                    of.attempt(),
                    wish == null
                            ? null
                            : new WishView(
                                    wish.reference(),
                                    wish.kind(),
                                    wish.specialties(),
                                    wish.format(),
                                    wish.when(),
                                    wish.postalCode(),
                                    wish.preferredMentor(),
                                    wish.requestedAt()),
                    offer == null ? null : AttemptView.of(offer, of.acceptedAt()),
                    of.waiting(),
                    of.past().stream().map(AttemptView::of).toList(),
                    candidates(explanation.candidates()),
                    explanation.excluded().stream()
                            .map(one -> new ExcludedView(
                                    one.mentor(), one.reason(), one.why(), one.obstacles(), one.answerBy()))
                            .toList(),
                    explanation.policyVersion(),
                    of.desk().snoozedUntil(),
                    of.desk().acts().stream().map(ActView::of).toList(),
                    of.desk().undoableUntil(),
                    explanation.mentorAbsent(),
                    of.closure());
        }

        private static List<CandidateView> candidates(List<Ranked> ranked) {
            var views = new ArrayList<CandidateView>();
            for (Ranked one : ranked) {
                views.add(new CandidateView(
                        views.size() + 1,
                        one.mentor(),
                        one.preferred(),
                        one.current(),
                        one.score().addends(),
                        one.score().total(),
                        one.distanceKm(),
                        one.free(),
                        one.capacity(),
                        one.answerBy(),
                        SteadView.of(one.stead())));
            }
            return views;
        }
    }

    /** What is asked for. */
    record WishView(
            MissionReference reference,
            MissionKind kind,
            List<Specialty> specialties,
            Format format,
            Period when,
            PostalCode postalCode,
            @Nullable MentorId preferredMentor,
            Instant requestedAt) {}

    /** An attempt, the current or a past one. */
    record AttemptView(
            int attempt,
            MentorId mentor,
            boolean preferred,
            @Nullable RoundId round,
            int policyVersion,
            Map<Term, Integer> addends,
            int score,
            int distanceKm,
            Instant offeredAt,
            Instant remindAt,
            Instant expiresAt,
            @Nullable Instant acceptedAt,
            PastAttempt.@Nullable Ending ending,
            @Nullable String reason,
            @Nullable Instant endedAt,
            @Nullable SteadView stead) {

        static AttemptView of(Offer offer, @Nullable Instant acceptedAt) {
            return of(offer, acceptedAt, null, null, null);
        }

        static AttemptView of(PastAttempt past) {
            return of(past.offer(), past.acceptedAt(), past.ending(), past.reason(), past.endedAt());
        }

        private static AttemptView of(
                Offer offer,
                @Nullable Instant acceptedAt,
                PastAttempt.@Nullable Ending ending,
                @Nullable String reason,
                @Nullable Instant endedAt) {
            return new AttemptView(
                    offer.attempt(),
                    offer.mentor(),
                    offer.preferred(),
                    offer.round(),
                    offer.policyVersion(),
                    offer.addends(),
                    offer.score(),
                    offer.distanceKm(),
                    offer.offeredAt(),
                    offer.remindAt(),
                    offer.expiresAt(),
                    acceptedAt,
                    ending,
                    reason,
                    endedAt,
                    SteadView.of(offer.stead()));
        }
    }

    /** Somebody who could be asked now. */
    record CandidateView(
            int rank,
            MentorId mentor,
            boolean preferred,
            boolean current,
            Map<Term, Integer> addends,
            int total,
            int distanceKm,
            int freePlaces,
            int capacity,
            Instant answerBy,
            @Nullable SteadView stead) {}

    /** For whom somebody is or was asked first, also in words. */
    record SteadView(Stead.Role role, MentorId of, String text) {

        static @Nullable SteadView of(@Nullable Stead stead) {
            return stead == null ? null : new SteadView(stead.role(), stead.of(), stead.inWords());
        }
    }

    /** Somebody who could not, why, and all that would have had to differ. */
    record ExcludedView(MentorId mentor, Exclusion reason, String why, List<Obstacle> obstacles, Instant answerBy) {}

    /** Who was asked last, for what and when. */
    record LastAssignment(MissionId mission, MentorId mentor, Instant at) {}

    /** What the desk did, by whom, when and why. */
    record ActView(
            int number,
            DeskAct.Kind kind,
            String by,
            Instant at,
            @Nullable MentorId mentor,
            boolean agreed,
            String reason,
            @Nullable Instant until,
            @Nullable Integer undone) {

        static ActView of(DeskAct act) {
            return new ActView(
                    act.number(),
                    act.kind(),
                    act.by(),
                    act.at(),
                    act.mentor(),
                    act.agreed(),
                    act.reason(),
                    act.until(),
                    act.undone());
        }
    }
}
