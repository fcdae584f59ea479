package org.alliancementors.mentors.web;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.mentors.BrowsingTheGallery;
import org.alliancementors.mentors.BrowsingTheGallery.Wider;
import org.alliancementors.mentors.Gallery;
import org.alliancementors.mentors.GalleryEntry;
import org.alliancementors.mentors.GallerySearch;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public looks for mentors. */
@RestController
@RequestMapping("/gallery")
final class GalleryController {

    private static final int LONGEST_TEXT = 100;

    private final BrowsingTheGallery browsing;

    GalleryController(BrowsingTheGallery browsing) {
        this.browsing = browsing;
    }

    /** A page of the gallery; when it is empty, where there is somebody. */
    record GalleryView(
            List<GalleryEntry> items,
            int page,
            int size,
            long total,
            @Nullable ElsewhereView elsewhere) {}

    /** What a wider search would find, per specialty. */
    record ElsewhereView(Wider search, Map<Specialty, Long> specialties) {}

    @GetMapping
    GalleryView search(
            @RequestParam(required = false) @Nullable Specialty specialty,
            @RequestParam(required = false) @Nullable FederalState state,
            @RequestParam(required = false) @Nullable Format format,
            @RequestParam(defaultValue = "") String text,
            PageQuery query) {
        GallerySearch search = new GallerySearch(specialty, state, format, words(text));
        BrowsingTheGallery.Answer answer = browsing.search(search, query.page(), query.size());
        BrowsingTheGallery.Elsewhere elsewhere = answer.elsewhere();
        return new GalleryView(
                answer.found().entries(),
                query.page(),
                query.size(),
                answer.found().total(),
                elsewhere == null ? null : new ElsewhereView(elsewhere.wider(), elsewhere.perSpecialty()));
    }

    /** For the start page of the programme; the literal path wins over ids, and no id is made of a word. */
    @GetMapping("/numbers")
    Gallery.Numbers numbers() {
        return browsing.numbers();
    }

    @GetMapping("/{id}")
    GalleryEntry show(@PathVariable MentorId id) {
        return browsing.find(id).orElseThrow(() -> Refusals.problem(new Refusal.UnknownMentor(id)));
    }

    private static List<String> words(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Refusals.invalid(
                    "text", "has %d characters, %d fit: shorten it".formatted(text.length(), LONGEST_TEXT));
        }
        List<String> words = SearchWords.wanted(text);
        if (words.isEmpty() && !text.isBlank()) {
            throw Refusals.invalid(
                    "text", "has no letter or digit: type the beginning of a name, a town or an organisation");
        }
        return words;
    }
}
