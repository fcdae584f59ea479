package org.alliancementors.portal.office.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.MentorDesk;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the desk can do with a mentor, one form each. The form's fields carry the deed's word in front, so that none is there twice. */
enum MentorDeed {
    /** Into the gallery and asked by matching. */
    PUBLISH("veroeffentlichen", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.act(id, "publish", body(sent));
        }
    },
    /** Asked no more. */
    WITHDRAW("zurueckziehen", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.act(id, "withdraw", body(sent));
        }
    },
    /** Days away. */
    ABSENCE("abwesend", Map.of("from", "von", "to", "bis")) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.act(id, "absences", day(day(object(), "from", sent, "von"), "to", sent, "bis"));
        }
    },
    /** Days away are taken back. */
    ABSENCE_REMOVED("abwesend-weg", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.remove(id, "absences", Typed.line(sent.get("eintrag")));
        }
    },
    /** Not asked for a while. */
    PAUSE("pause", Map.of("from", "von", "until", "bis")) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.act(id, "pause", day(day(body(sent), "from", sent, "von"), "until", sent, "bis"));
        }
    },
    /** Asked again. */
    RETURN("zurueck", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.act(id, "return", body(sent));
        }
    },
    /** Who is asked first in the mentor's stead. */
    SUBSTITUTE("vertretung", Map.of("mentor", "wer")) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            ObjectNode body = body(sent).put("mentor", field(sent, "wer"));
            mentors.substitute(id, "\"" + Typed.line(sent.get("stand")) + "\"", body);
        }
    },
    /** Nobody in particular. */
    SUBSTITUTE_REMOVED("vertretung-weg", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.undo(id, "substitute");
        }
    },
    /** Leaves for good. */
    LEAVE("abschied", Map.of("day", "tag", "successor", "wer")) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            ObjectNode body = day(body(sent), "day", sent, "tag");
            mentors.act(id, "leave", body.put("successor", field(sent, "wer")));
        }
    },
    /** Stays. */
    STAY("abschied-weg", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.undo(id, "leave");
        }
    },
    /** Learnt something. */
    TRAINING("schulung", Map.of("kind", "art", "date", "tag", "expires", "bis")) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            ObjectNode body = object().put("kind", field(sent, "art"));
            mentors.act(id, "trainings", day(day(body, "date", sent, "tag"), "expires", sent, "bis"));
        }
    },
    /** A training is taken back. */
    TRAINING_REMOVED("schulung-weg", Map.of()) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            mentors.remove(id, "trainings", Typed.line(sent.get("eintrag")));
        }
    },
    /** Said whether the profile is still right. */
    CHECK("pruefung", Map.of("stillRight", "stimmt")) {
        @Override
        void perform(MentorDesk mentors, String id, Map<String, String> sent) {
            String answer = field(sent, "stimmt");
            ObjectNode body = body(sent);
            mentors.act(id, "check", answer == null ? body : body.put("stillRight", answer.equals("YES")));
        }
    };

    private final String word;
    /** Made by {@code Map.of}, so nobody changes it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> fields;

    MentorDeed(String word, Map<String, String> fields) {
        this.word = word;
        this.fields = fields;
    }

    /** The deed of an address. */
    static Optional<MentorDeed> of(String word) {
        return Arrays.stream(values()).filter(deed -> deed.word.equals(word)).findFirst();
    }

    /** Its word in addresses. */
    String word() {
        return word;
    }

    /** Does it. */
    abstract void perform(MentorDesk mentors, String id, Map<String, String> sent);

    /** What is no day where a day belongs; what is missing the service says. */
    Map<String, String> faults(Map<String, String> sent) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String part : new String[] {"von", "tag", "bis"}) {
            String typed = field(sent, part);
            if (fields.containsValue(part) && typed != null && Typed.day(typed) == null) {
                faults.put(name(part), "deed.day");
            }
        }
        return faults;
    }

    /** What the service found fault with, by our fields; empty where it was none of them. */
    Map<String, String> faults(ServiceRefused refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String field : refused.fields()) {
            String ours = fields.get(field);
            if (ours != null) {
                faults.put(name(ours), "deed." + ours + (ours.equals("wer") || ours.equals("bis") ? "." + word : ""));
            } else if (field.equals("reason")) {
                faults.put(name("grund"), "deed.reason");
            }
        }
        return faults;
    }

    private String name(String part) {
        return word + "-" + part;
    }

    @Nullable
    String field(Map<String, String> sent, String part) {
        return Typed.text(sent.get(name(part)));
    }

    ObjectNode body(Map<String, String> sent) {
        return object().put("reason", field(sent, "grund"));
    }

    ObjectNode day(ObjectNode body, String name, Map<String, String> sent, String part) {
        LocalDate day = Typed.day(field(sent, part));
        return body.put(name, day == null ? null : day.toString());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
