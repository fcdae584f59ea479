package org.alliancementors.portal.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor shall do.
 *
 * @param art code of the kind of mission
 * @param thema code of the most important topic; empty for the one that goes with the kind
 * @param weitere codes of further topics
 * @param ziel what it shall achieve
 * @param wunsch id of the mentor wished for
 */
record ConcernForm(
        @Nullable String art,
        @Nullable String thema,
        @Nullable List<String> weitere,
        @Nullable String ziel,
        @Nullable String wunsch) {

    /** Longest aim, as alliance-service takes it. */
    static final int LONGEST = 2000;

    private static final int SHORTEST = 10;
    private static final int MOST_TOPICS = 5;

    /** The topic that goes with a kind. Advice has none: it can be about anything. */
    private static final Map<String, String> TOPICS = Map.of(
            "FOUNDING", "GRUENDUNG",
            "WINNING_BUSINESSES", "KMU_GEWINNEN",
            "TALK", "VORTRAG",
            "MODERATION", "MODERATION",
            "DEVELOPMENT", "WEITERENTWICKLUNG");

    static ConcernForm empty(@Nullable String wish) {
        return new ConcernForm(null, null, null, null, wish);
    }

    ConcernForm {
        weitere = weitere == null ? List.of() : List.copyOf(weitere);
    }

    /** What is the matter: names of fields, in their order, each with the last part of the message's key. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (art == null || !Codes.KINDS.contains(art)) {
            faults.put("art", "anliegen");
        }
        List<String> topics = specialties();
        if (!Codes.SPECIALTIES.containsAll(topics) || topics.isEmpty() && Codes.KINDS.contains(String.valueOf(art))) {
            faults.put("thema", "thema");
        }
        if (topics.size() > MOST_TOPICS) {
            faults.put("weitere", "weitere");
        }
        String aim = Typed.text(ziel);
        int length = aim == null ? 0 : aim.codePointCount(0, aim.length());
        if (length < SHORTEST || length > LONGEST) {
            faults.put("ziel", length > LONGEST ? "ziel.lang" : "ziel");
        }
        return faults;
    }

    /** What the mentor should know, the most important first; the topic of the kind where none was chosen. */
    public List<String> specialties() {
        List<String> topics = new ArrayList<>();
        String first = Typed.text(thema);
        if (first != null) {
            topics.add(first);
        }
        Objects.requireNonNull(weitere).stream()
                .filter(topic -> !topic.isBlank() && !topics.contains(topic))
                .forEach(topics::add);
        String ofKind = art == null ? null : TOPICS.get(art);
        return topics.isEmpty() && ofKind != null ? List.of(ofKind) : topics;
    }

    /** The id of the mentor wished for, null where there is none. */
    @Nullable
    String wish() {
        return Typed.text(wunsch);
    }

    /** The same with this mentor wished for. */
    ConcernForm wishing(String mentor) {
        return new ConcernForm(art, thema, weitere, ziel, mentor);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "ConcernForm[…]";
    }
}
