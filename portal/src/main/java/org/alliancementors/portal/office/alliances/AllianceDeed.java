package org.alliancementors.portal.office.alliances;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceDesk;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the desk can do with an alliance, one form each. The form's fields carry the deed's word in front, so that none is there twice. */
enum AllianceDeed {
    /** It stands elsewhere. */
    STATE("zustand", Map.of("state", "neu", "reason", "grund")) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            ObjectNode body = object().put("state", field(sent, "neu")).put("reason", field(sent, "grund"));
            alliances.act(id, "state", tag, body);
        }
    },
    /** Somebody stands in for the coordination. */
    SECOND_CONTACT(
            "zweitkontakt",
            Map.of(
                    "contact.name",
                    "name",
                    "contact.email",
                    "mail",
                    "contact.phone",
                    "telefon",
                    "contact.role",
                    "rolle",
                    "contact",
                    "name")) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            ObjectNode contact = person(sent).put("role", field(sent, "rolle"));
            alliances.secondContact(id, tag, object().set("contact", contact));
        }
    },
    /** Nobody stands in. */
    NO_SECOND_CONTACT("zweitkontakt-weg", Map.of()) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            alliances.secondContact(id, tag, object().putNull("contact"));
        }
    },
    /** Somebody else shall coordinate. */
    HANDOVER(
            "uebergabe",
            Map.of("contact.name", "name", "contact.email", "mail", "contact.phone", "telefon", "contact", "name")) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            alliances.act(id, "handover", tag, object().set("contact", person(sent)));
        }
    },
    /** The handover is taken back. */
    TAKE_BACK("uebergabe-weg", Map.of()) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            alliances.takeBack(id, tag);
        }
    },
    /** The present contact cannot be reached: the desk says yes for them. */
    FOR_OLD("uebergabe-fuer", Map.of("reason", "grund")) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            alliances.confirmForOld(id, tag, object().put("reason", field(sent, "grund")));
        }
    },
    /** It was a duplicate. */
    MERGE("zusammenfuehren", Map.of("into", "ziel", "reason", "grund")) {
        @Override
        void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent) {
            ObjectNode body = object().put("into", field(sent, "ziel")).put("reason", field(sent, "grund"));
            alliances.act(id, "merge", tag, body);
        }
    };

    private final String word;
    /** Made by {@code Map.of}, so nobody changes it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> fields;

    AllianceDeed(String word, Map<String, String> fields) {
        this.word = word;
        this.fields = fields;
    }

    /** The deed of an address. */
    static Optional<AllianceDeed> of(String word) {
        return Arrays.stream(values()).filter(deed -> deed.word.equals(word)).findFirst();
    }

    /** Its word in addresses. */
    String word() {
        return word;
    }

    /** Does it. */
    abstract void perform(AllianceDesk alliances, String id, String tag, Map<String, String> sent);

    /** What the service found fault with, by our fields; empty where it was none of them. */
    Map<String, String> faults(ServiceRefused refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String field : refused.fields()) {
            String ours = fields.get(field);
            if (ours != null) {
                faults.put(name(ours), "alliance." + ours);
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

    ObjectNode person(Map<String, String> sent) {
        return AllianceForm.person(field -> Typed.line(sent.get(field)), word);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
