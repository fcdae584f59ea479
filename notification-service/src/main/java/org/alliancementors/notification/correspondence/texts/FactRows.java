package org.alliancementors.notification.correspondence.texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing.Content;
import org.alliancementors.notification.correspondence.Writing.Other;
import org.jspecify.annotations.Nullable;

/** The rows of a mail that say what it is about: the mission, or one appointment of it, or the other party. */
final class FactRows {

    private final Messages words;
    private final Days days;
    private final List<Fact> rows = new ArrayList<>();

    private FactRows(Messages words, Days days) {
        this.words = words;
        this.days = days;
    }

    /** A label and what is said under it. */
    record Fact(String label, String value) {}

    static List<Fact> of(Content content, Messages words, Days days) {
        var facts = new FactRows(words, days);
        var matter = content.detail().matter();
        if (matter == null) {
            facts.mission(content.request());
        } else {
            facts.appointment(content.template(), content.request(), matter);
        }
        facts.row("fact.reference", content.request().reference().value());
        return List.copyOf(facts.rows);
    }

    static List<Fact> of(Other other, Messages words, Days days) {
        var facts = new FactRows(words, days);
        facts.row("other.name", other.person().name());
        facts.row("other.organisation", other.organisation());
        facts.row("other.town", other.town());
        facts.row("other.email", other.person().email());
        facts.row("other.phone", other.person().phone());
        return List.copyOf(facts.rows);
    }

    private void mission(Request request) {
        row("fact.kind", words.text("kind." + request.kind().name()));
        place(request);
        format(request.format());
        boolean oneDay = request.when().from().equals(request.when().to());
        row(oneDay ? "fact.day" : "fact.when", when(request.when()));
        audience(request);
    }

    private void appointment(Template template, Request request, Matter matter) {
        var meeting = matter.meeting();
        row("fact.appointment", words.text("appointment." + meeting.kind().name()));
        row("fact.time", time(meeting.from(), meeting.to()));
        if (matter.previously() != null) {
            row("fact.previously", words.text("moment", days.moment(matter.previously())));
        }
        if (meeting.format() != null) {
            format(meeting.format());
        }
        place(request, meeting);
        by(template, matter.by());
        row("fact.kind", words.text("kind." + request.kind().name()));
        if (template.code().startsWith("press-")) {
            audience(request);
        }
    }

    private void by(Template template, @Nullable Party party) {
        var label = words.optional(template.code() + ".by");
        if (party != null && label.isPresent()) {
            rows.add(new Fact(label.get(), words.text("party." + party.name())));
        }
    }

    private void place(Request request) {
        rows.add(new Fact(words.text("fact.place"), request.postalCode() + " " + Plain.line(request.place())));
    }

    /** Only the mission's own place is known by its name. */
    private void place(Request request, Meeting meeting) {
        var postalCode = meeting.postalCode();
        if (postalCode != null && postalCode.equals(request.postalCode())) {
            place(request);
        } else if (postalCode != null) {
            row("fact.place", postalCode.value());
        }
    }

    private void format(Format format) {
        row("fact.format", words.text("format." + format.name()));
    }

    private void audience(Request request) {
        var audience = request.audience();
        row("fact.audience", audience == null ? null : audience.toString());
    }

    private String time(Instant from, Instant to) {
        return days.sameDay(from, to)
                ? words.text("time", days.begin(from), days.time(to))
                : words.text("moment", words.text("period", days.moment(from), days.moment(to)));
    }

    private String when(Period when) {
        return when.from().equals(when.to())
                ? days.day(when.from())
                : words.text("period", days.day(when.from()), days.day(when.to()));
    }

    private void row(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Fact(words.text(label), Plain.line(value)));
        }
    }
}
