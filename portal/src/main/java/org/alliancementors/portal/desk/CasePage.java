package org.alliancementors.portal.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.alliancementors.portal.desk.Grounds.Facts;
import org.alliancementors.portal.services.DeskCase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case for the desk: what was asked for, how it stands, who could be asked and why, and all that happened. */
@Controller
final class CasePage {

    /** Where cases are. */
    static final String PATH = QueuePage.PATH + "/faelle/";

    private final View view;

    CasePage(View view) {
        this.view = view;
    }

    @GetMapping(PATH + "{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(name = "getan", required = false) @Nullable String done,
            Locale locale) {
        return view.page(id, locale).addObject("done", done);
    }

    /** Makes the page, for itself and for acts that could not be. */
    @Component
    static final class View {

        private final CaseFiles files;
        private final Grounds grounds;
        private final InstantSource clock;

        View(CaseFiles files, Grounds grounds, InstantSource clock) {
            this.files = files;
            this.grounds = grounds;
            this.clock = clock;
        }

        /**
         * Somebody who could be asked.
         *
         * @param it what is known of them
         * @param points their points in words
         */
        record Candidate(DeskCase.Candidate it, List<String> points) {}

        /**
         * Somebody who could not be asked.
         *
         * @param it what is known of them
         * @param against why not, in words
         */
        record Excluded(DeskCase.Excluded it, List<String> against) {}

        ModelAndView page(String id, Locale locale) {
            Parts parts = new Parts();
            CaseFiles.Whole whole = files.whole(id, locale, parts);
            CaseFile file = whole.file();
            DeskCase search = file.search();
            return new ModelAndView("fachberatung-fall")
                    .addObject("here", "fachberatung")
                    .addObject("wide", true)
                    .addObject("file", file)
                    .addObject("whole", whole)
                    .addObject("names", whole.names())
                    .addObject("missing", parts.missing())
                    .addObject("candidates", search == null ? List.of() : candidates(whole, search, locale))
                    .addObject("excluded", search == null ? List.of() : excluded(search, locale))
                    .addObject("undo", undo(search))
                    .addObject("done", null)
                    .addObject("refused", null);
        }

        /** The same with the reason why an act could not be. */
        ModelAndView refused(String id, String code, Locale locale) {
            ModelAndView page = page(id, locale).addObject("refused", code);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }

        private List<Candidate> candidates(CaseFiles.Whole whole, DeskCase search, Locale locale) {
            return search.ranking().stream()
                    .map(one -> new Candidate(
                            one,
                            grounds.points(
                                    one.addends(),
                                    whole.weights(),
                                    Facts.of(one, whole.file().format()),
                                    locale)))
                    .toList();
        }

        private List<Excluded> excluded(DeskCase search, Locale locale) {
            return search.outside().stream()
                    .map(one -> new Excluded(one, grounds.obstacles(one, locale)))
                    .toList();
        }

        private @Nullable Undo undo(@Nullable DeskCase search) {
            Instant until = search == null ? null : search.undoableUntil();
            Instant now = clock.instant();
            if (search == null || until == null || !until.isAfter(now)) {
                return null;
            }
            return search.deeds().reversed().stream()
                    .filter(act -> act.undone() == null && !act.kind().equals("UNDO"))
                    .findFirst()
                    .map(act -> Undo.of(act, now, until))
                    .orElse(null);
        }
    }
}
