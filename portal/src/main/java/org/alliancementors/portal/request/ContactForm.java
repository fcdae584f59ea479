package org.alliancementors.portal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.RequestService.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and who stands in. What is checked here is what catches slips of the pen; alliance-service has the last word.
 *
 * @param name who asks
 * @param mail their mail address
 * @param telefon their telephone
 * @param name2 who stands in
 * @param mail2 their mail address
 * @param telefon2 their telephone
 */
record ContactForm(
        @Nullable String name,
        @Nullable String mail,
        @Nullable String telefon,
        @Nullable String name2,
        @Nullable String mail2,
        @Nullable String telefon2) {

    private static final int LONGEST_NAME = 120;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{3,30}");

    static ContactForm empty() {
        return new ContactForm(null, null, null, null, null, null);
    }

    /** What is the matter, as in {@link ConcernForm#faults}. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "", name, mail, telefon);
        if (hasSecond()) {
            check(faults, "2", name2, mail2, telefon2);
        }
        return faults;
    }

    /** Who asks; of a form without faults. */
    Person first() {
        return new Person(Typed.line(name), Typed.line(mail), Typed.text(telefon));
    }

    /** Who stands in, null where nobody does. */
    public @Nullable Person second() {
        return hasSecond() ? new Person(Typed.line(name2), Typed.line(mail2), Typed.text(telefon2)) : null;
    }

    /** Whether anything was typed for somebody who stands in. */
    public boolean hasSecond() {
        return Typed.text(name2) != null || Typed.text(mail2) != null || Typed.text(telefon2) != null;
    }

    private static void check(
            Map<String, String> faults,
            String which,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String phone) {
        int length = Typed.line(name).codePointCount(0, Typed.line(name).length());
        if (length == 0 || length > LONGEST_NAME) {
            faults.put("name" + which, length == 0 ? "name" : "name.lang");
        }
        if (!MAIL.matcher(Typed.line(mail)).matches()) {
            faults.put("mail" + which, "mail");
        }
        String typedPhone = Typed.text(phone);
        if (typedPhone != null && !PHONE.matcher(typedPhone).matches()) {
            faults.put("telefon" + which, "telefon");
        }
    }

    /** Without the persons. */
    @Override
    public String toString() {
        return "ContactForm[…]";
    }
}
