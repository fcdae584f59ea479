package org.alliancementors.notification.preferences.web;

import jakarta.validation.Valid;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.preferences.AllPreferences;
import org.alliancementors.notification.preferences.AllPreferences.Changing;
import org.alliancementors.notification.preferences.AllPreferences.Kept;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The desk reads and sets the preferences of a reader, named as the ledger names them; mentors who are logged in read and set their own. */
@RestController
class PreferencesController {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final AllPreferences all;

    PreferencesController(AllPreferences all) {
        this.all = all;
    }

    /** Those of a reader; the standard in version 0 before the first word. */
    @GetMapping("/preferences/{reader}")
    ResponseEntity<PreferencesView> read(@PathVariable String reader) {
        return read(reader(reader));
    }

    /** Those of a mentor. */
    @GetMapping("/mentors/{mentor}/preferences")
    ResponseEntity<PreferencesView> own(@PathVariable MentorId mentor) {
        return read(new Reader.Mentor(mentor));
    }

    /** Replaces them. */
    @PutMapping("/preferences/{reader}")
    ResponseEntity<PreferencesView> replace(
            @PathVariable String reader,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PreferencesForm form) {
        return replace(reader(reader), ifMatch, form);
    }

    /** Replaces those of a mentor. */
    @PutMapping("/mentors/{mentor}/preferences")
    ResponseEntity<PreferencesView> replaceOwn(
            @PathVariable MentorId mentor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PreferencesForm form) {
        return replace(new Reader.Mentor(mentor), ifMatch, form);
    }

    private ResponseEntity<PreferencesView> read(Reader whose) {
        return answer(whose, all.of(whose));
    }

    private ResponseEntity<PreferencesView> replace(Reader whose, @Nullable String ifMatch, PreferencesForm form) {
        return switch (all.change(whose, expected(ifMatch), _ -> form.preferences())) {
            case Changing.Changed(var kept) -> answer(whose, kept);
            case Changing.Overtaken(var kept) ->
                throw new ProblemException(
                                HttpStatus.PRECONDITION_FAILED,
                                "preferences-changed",
                                "The preferences have changed since you read them: look at them again before you set them.")
                        .header(HttpHeaders.ETAG, tag(kept));
        };
    }

    private static ResponseEntity<PreferencesView> answer(Reader reader, Kept kept) {
        return ResponseEntity.ok().eTag(tag(kept)).body(PreferencesView.of(reader, kept.preferences()));
    }

    private static String tag(Kept kept) {
        return "\"" + kept.version() + "\"";
    }

    private static Reader reader(String text) {
        try {
            return Reader.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "invalid-reader",
                            "Name the reader as the ledger does: mentor:<id>, mission:<id> or alliance:<id>:<handover>.")
                    .field("reader", "is none of these");
        }
    }

    private static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "version-required",
                            "Say which version of the preferences you have seen, so that nobody's change is overwritten.")
                    .field(HttpHeaders.IF_MATCH, "is missing: read the preferences and send their ETag");
        }
        if (ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "request-invalid",
                            "The entity tag cannot be read: send it as it came.")
                    .field(HttpHeaders.IF_MATCH, "is not an entity tag of ours: send the ETag, for example \"3\"");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
