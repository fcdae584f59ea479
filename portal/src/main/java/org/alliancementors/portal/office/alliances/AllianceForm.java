package org.alliancementors.portal.office.alliances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceDesk.Alliance;
import org.alliancementors.portal.services.AllianceDesk.Member;
import org.alliancementors.portal.services.AllianceDesk.Person;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An alliance as it was typed, by field. Contacts and members of the steering group have rows with a number; a row in which nothing stands
 * is left out. There are always two empty rows more than needed.
 *
 * @param values what was typed
 */
record AllianceForm(Map<String, String> values) {

    static final String TAG = "stand";
    static final String KEY = "schluessel";

    private static final int MOST_CONTACTS = 10;
    private static final int MOST_MEMBERS = 12;
    private static final int SPARE = 2;
    private static final List<String> CONTACT = List.of("name", "mail", "telefon", "rolle");
    private static final List<String> MEMBER = List.of("funktion", "name");
    private static final Map<String, String> PARTS =
            Map.of("name", "name", "email", "mail", "phone", "telefon", "role", "rolle", "function", "funktion");
    private static final Pattern ROW = Pattern.compile("(contacts|steeringGroup)\\[(\\d+)](?:\\.(\\w+))?");

    /** Copies the map. */
    AllianceForm {
        values = Map.copyOf(values);
    }

    /** As it was sent. */
    static AllianceForm of(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, value) -> values.put(name, Typed.line(value)));
        values.remove("_csrf");
        return new AllianceForm(values);
    }

    /** As it is now. */
    static AllianceForm of(Alliance alliance, String tag) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", Typed.line(alliance.name()));
        values.put("plz", Typed.line(alliance.postalCode()));
        values.put("sprache", Typed.line(alliance.language()));
        values.put(TAG, tag);
        List<Person> contacts = alliance.contacts() == null ? List.of() : alliance.contacts();
        for (int i = 0; i < contacts.size(); i++) {
            Person one = contacts.get(i);
            put(values, "kontakt-" + i, CONTACT, one.name(), one.email(), one.phone(), one.role());
        }
        List<Member> members = alliance.steeringGroup() == null ? List.of() : alliance.steeringGroup();
        for (int i = 0; i < members.size(); i++) {
            put(
                    values,
                    "lenkung-" + i,
                    MEMBER,
                    members.get(i).function(),
                    members.get(i).name());
        }
        return new AllianceForm(values);
    }

    /** The same on another version. */
    AllianceForm at(String tag) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(TAG, tag);
        return new AllianceForm(changed);
    }

    /** What was typed into a field, empty where nothing was. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    String key() {
        return Typed.key(values.get(KEY));
    }

    /** Numbers of the rows of contacts. */
    public List<Integer> contactRows() {
        return rows("kontakt-", CONTACT, MOST_CONTACTS);
    }

    /** Numbers of the rows of the steering group. */
    public List<Integer> memberRows() {
        return rows("lenkung-", MEMBER, MOST_MEMBERS);
    }

    private List<Integer> rows(String prefix, List<String> parts, int most) {
        List<Integer> filled = filled(prefix, parts, most);
        int last = filled.isEmpty() ? -1 : filled.getLast();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(most, last + 1 + SPARE); i++) {
            rows.add(i);
        }
        return rows;
    }

    private List<Integer> filled(String prefix, List<String> parts, int most) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String row = prefix + i + "-";
            if (parts.stream().anyMatch(part -> !get(row + part).isEmpty())) {
                filled.add(i);
            }
        }
        return filled;
    }

    /** As the service takes it. */
    ObjectNode draft() {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("name", Typed.text(get("name"))).put("postalCode", Typed.text(get("plz")));
        if (!get("zustand").isEmpty()) {
            draft.put("state", get("zustand"));
        }
        if (!get("sprache").isEmpty()) {
            draft.put("language", get("sprache"));
        }
        ArrayNode contacts = draft.putArray("contacts");
        filled("kontakt-", CONTACT, MOST_CONTACTS)
                .forEach(i -> contacts.add(
                        person(this::get, "kontakt-" + i).put("role", Typed.text(get("kontakt-" + i + "-rolle")))));
        ArrayNode members = draft.putArray("steeringGroup");
        filled("lenkung-", MEMBER, MOST_MEMBERS)
                .forEach(i -> members.addObject()
                        .put("function", Typed.text(get("lenkung-" + i + "-funktion")))
                        .put("name", Typed.text(get("lenkung-" + i + "-name"))));
        return draft;
    }

    /** Name, mail and telephone of the fields with this word in front. */
    static ObjectNode person(UnaryOperator<String> field, String prefix) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", Typed.text(field.apply(prefix + "-name")))
                .put("email", Typed.text(field.apply(prefix + "-mail")))
                .put("phone", Typed.text(field.apply(prefix + "-telefon")));
    }

    /** What the service found fault with, by our fields. */
    Map<String, String> faults(ServiceRefused refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String field : refused.fields()) {
            Matcher row = ROW.matcher(field);
            if (row.matches()) {
                boolean contact = row.group(1).equals("contacts");
                List<Integer> rows =
                        contact ? filled("kontakt-", CONTACT, MOST_CONTACTS) : filled("lenkung-", MEMBER, MOST_MEMBERS);
                int sent = Integer.parseInt(row.group(2));
                int typed = sent < rows.size() ? rows.get(sent) : 0;
                String part = PARTS.getOrDefault(row.group(3) == null ? "name" : row.group(3), "name");
                faults.put((contact ? "kontakt-" : "lenkung-") + typed + "-" + part, "alliance." + part);
            } else {
                simple(field, faults);
            }
        }
        return faults;
    }

    private static void simple(String field, Map<String, String> faults) {
        switch (field) {
            case "name" -> faults.put("name", "alliance.title");
            case "postalCode" -> faults.put("plz", "person.plz");
            case "state" -> faults.put("zustand", "alliance.zustand");
            case "language" -> faults.put("sprache", "alliance.sprache");
            default -> {
                // nothing that was typed here
            }
        }
    }

    private static void put(Map<String, String> values, String row, List<String> parts, @Nullable String... texts) {
        for (int i = 0; i < parts.size(); i++) {
            values.put(row + "-" + parts.get(i), Typed.line(texts[i]));
        }
    }

    /** Without the people. */
    @Override
    public String toString() {
        return "AllianceForm[…]";
    }
}
