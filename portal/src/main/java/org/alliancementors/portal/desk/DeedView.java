package org.alliancementors.portal.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancementors.portal.desk.Grounds.Facts;
import org.alliancementors.portal.services.DeskCase;
import org.alliancementors.portal.services.DeskMails;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page before an act: how the case stands now, whom it is about, what they would be told, and what has to be said. */
@Component
final class DeedView {

    private static final String VIEW = "fachberatung-tat";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final CaseFiles files;
    private final DeskMails mails;
    private final Grounds grounds;
    private final InstantSource clock;

    DeedView(CaseFiles files, DeskMails mails, Grounds grounds, InstantSource clock) {
        this.files = files;
        this.mails = mails;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** The page, with what was typed and how the case stands now. */
    ModelAndView page(String id, Deed deed, DeedForm typed, Map<String, String> faults, Locale locale) {
        Parts parts = new Parts();
        CaseFile file = files.standing(id, parts);
        String mentor = deed.aboutMentor() ? typed.mentor() : null;
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        ModelAndView page = new ModelAndView(VIEW)
                .addObject("here", "fachberatung")
                .addObject("query", query(mentor, typed.agreed()))
                .addObject("now", clock.instant())
                .addObject("deed", deed)
                .addObject("file", file)
                .addObject("mentor", mentor)
                .addObject("names", files.names(file, mentor, parts))
                .addObject("typed", typed)
                .addObject("faults", faults)
                .addObject("reasonNeeded", reasonNeeded(file, deed, mentor))
                .addObject("foreseen", foreseen(file, deed, typed, parts))
                .addObject("longest", DeedForm.LONGEST)
                .addObject("today", today.plusDays(1))
                .addObject("latest", today.plusDays(DeedForm.MOST_DAYS - 1))
                .addObject("refused", null)
                .addObject("kept", false);
        about(page, file, mentor, parts, locale);
        return page.addObject("missing", parts.missing());
    }

    /** So that the other language shows the same. */
    private static String query(@Nullable String mentor, boolean agreed) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        if (mentor != null) {
            query.queryParam("mentor", mentor);
        }
        if (agreed) {
            query.queryParam("zugesagt", "ja");
        }
        String text = query.encode().build().toUriString();
        return text.isEmpty() ? "?" : text + "&";
    }

    /** Who is one of the list needs no reason, whoever else does. */
    static boolean reasonNeeded(CaseFile file, Deed deed, @Nullable String mentor) {
        return switch (deed) {
            case ASSIGN -> mentor == null || file.candidate(mentor) == null;
            case EXCLUDE, SEARCH, SNOOZE, COMPLETE -> true;
            case CANCEL -> false;
        };
    }

    private void about(ModelAndView page, CaseFile file, @Nullable String mentor, Parts parts, Locale locale) {
        DeskCase.Candidate candidate = mentor == null ? null : file.candidate(mentor);
        DeskCase.Excluded excluded = mentor == null ? null : file.excluded(mentor);
        page.addObject("candidate", candidate)
                .addObject(
                        "points",
                        candidate == null
                                ? List.of()
                                : grounds.points(
                                        candidate.addends(),
                                        files.weights(file, parts),
                                        Facts.of(candidate, file.format()),
                                        locale))
                .addObject("against", excluded == null ? List.of() : grounds.obstacles(excluded, locale))
                .addObject("absent", excluded != null && isAbsent(excluded))
                .addObject("answerBy", mentor == null ? null : answerBy(file, mentor))
                .addObject("isAsked", mentor != null && isAsked(file, mentor));
    }

    private static boolean isAbsent(DeskCase.Excluded excluded) {
        return excluded.reason().equals("ABSENT")
                || excluded.all().stream().anyMatch(one -> one.rule().equals("ABSENT"));
    }

    private static boolean isAsked(CaseFile file, String mentor) {
        DeskCase search = file.search();
        return search != null
                && search.current() != null
                && search.current().mentor().equals(mentor)
                && search.state().equals("OFFERED");
    }

    private static @Nullable Instant answerBy(CaseFile file, String mentor) {
        DeskCase.Candidate candidate = file.candidate(mentor);
        if (candidate != null) {
            return candidate.answerBy();
        }
        DeskCase.Excluded excluded = file.excluded(mentor);
        return excluded == null ? null : excluded.answerBy();
    }

    /** Null where it cannot be said. */
    private @Nullable List<DeskMails.Foreseen> foreseen(CaseFile file, Deed deed, DeedForm typed, Parts parts) {
        String act = deed == Deed.ASSIGN && typed.agreed() ? "AGREE" : deed.foreseen();
        if (act == null) {
            return List.of();
        }
        String mentor = deed.aboutMentor() ? typed.mentor() : null;
        Instant answerBy = mentor == null ? null : answerBy(file, mentor);
        if (act.equals("ASK") && answerBy == null) {
            return null;
        }
        String until = act.equals("ASK") && answerBy != null ? answerBy.toString() : null;
        DeskMails.ForeseenMails found = parts.of("foreseen", () -> asked(file.id(), act, mentor, until));
        return found == null ? null : found.items() == null ? List.of() : found.items();
    }

    /** An older notification-service does not know the question. */
    private DeskMails.@Nullable ForeseenMails asked(
            String id, String act, @Nullable String mentor, @Nullable String until) {
        try {
            return mails.foreseen(id, act, mentor, until);
        } catch (ServiceRefused e) {
            return null;
        }
    }
}
