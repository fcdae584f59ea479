package org.alliancementors.mentors.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** notification-service asks how to reach mentors at the moment when it writes to them. */
@RestController
final class ContactsController {

    static final int MOST_ENTRIES = 100;

    private final Mentors mentors;

    ContactsController(Mentors mentors) {
        this.mentors = mentors;
    }

    /** Whom somebody wants to reach. */
    record ContactsRequest(@Nullable List<Wanted> entries) {}

    /** One of them. */
    record Wanted(@Nullable MentorId mentor) {}

    /** The answers, in the order of the request. */
    record ContactsView(List<Entry> entries) {}

    /** One answer; {@code gone}: nobody has this id. A mentor who has withdrawn is still reached about accepted missions. */
    record Entry(MentorId mentor, String status, @Nullable ContactView contact) {

        static Entry of(MentorId id, Optional<Mentor> kept) {
            return kept.map(mentor -> new Entry(id, "found", ContactView.of(mentor.profile())))
                    .orElseGet(() -> new Entry(id, "gone", null));
        }
    }

    /** How to reach and address a mentor. */
    record ContactView(
            String name,
            String first,
            String last,
            String email,
            @Nullable String phone,
            Language language,
            String town,
            @Nullable String organisation) {

        static ContactView of(Profile profile) {
            return new ContactView(
                    profile.name().full(),
                    profile.name().first(),
                    profile.name().last(),
                    profile.contact().email(),
                    profile.contact().phone(),
                    profile.language(),
                    profile.place().name(),
                    profile.organisation());
        }

        @Override
        public String toString() {
            return "ContactView[…]";
        }
    }

    @PostMapping("/internal/contacts")
    ContactsView find(@RequestBody ContactsRequest body) {
        List<MentorId> ids = ids(body);
        Map<MentorId, Mentor> found = mentors.findAll(ids);
        return new ContactsView(ids.stream()
                .map(id -> Entry.of(id, Optional.ofNullable(found.get(id))))
                .toList());
    }

    private static List<MentorId> ids(ContactsRequest body) {
        List<Wanted> entries = body.entries();
        if (entries == null || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw Refusals.invalid(
                    "entries", "has to hold 1 to %d entries: send them in several requests".formatted(MOST_ENTRIES));
        }
        List<MentorId> ids = new ArrayList<>();
        for (Wanted wanted : entries) {
            MentorId id = wanted.mentor();
            if (id == null) {
                throw Refusals.invalid(
                        "entries[%d].mentor".formatted(ids.size()), "is missing: give the id of a mentor");
            }
            ids.add(id);
        }
        return ids;
    }
}
