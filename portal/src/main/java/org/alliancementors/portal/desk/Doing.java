package org.alliancementors.portal.desk;

import java.time.Instant;
import java.util.Locale;
import org.alliancementors.portal.services.DeskCases;
import org.alliancementors.portal.services.DeskMissions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Has the services do what the desk decided. */
@Component
final class Doing {

    private final DeskCases cases;
    private final DeskMissions missions;
    private final MessageSource messages;

    Doing(DeskCases cases, DeskMissions missions, MessageSource messages) {
        this.cases = cases;
        this.missions = missions;
        this.messages = messages;
    }

    /** Of a form without faults. */
    void act(String id, Deed deed, DeedForm typed, Locale locale) {
        String reason = typed.reason();
        switch (deed) {
            case ASSIGN -> assign(id, typed, reason == null ? ofList(typed, locale) : reason);
            case EXCLUDE -> search(id, deed, typed, new DeskCases.Act(typed.mentor(), reason, null, null, null));
            case SEARCH -> search(id, deed, typed, new DeskCases.Act(null, reason, null, null, null));
            case SNOOZE -> search(id, deed, typed, snooze(reason, typed.until()));
            case CANCEL -> missions.cancel(id);
            case COMPLETE -> missions.complete(id, new DeskMissions.Reason(reason == null ? "" : reason));
        }
    }

    void undo(String id, DeedForm typed) {
        cases.act(id, "undo", typed.versionSeen(), new DeskCases.Act(null, typed.reason(), null, null, null));
    }

    private static DeskCases.Act snooze(@Nullable String reason, @Nullable Instant until) {
        return new DeskCases.Act(null, reason, null, null, until);
    }

    private void assign(String id, DeedForm typed, String reason) {
        search(
                id,
                Deed.ASSIGN,
                typed,
                new DeskCases.Act(
                        typed.mentor(),
                        reason,
                        typed.despiteAbsence() ? Boolean.TRUE : null,
                        typed.agreed() ? Boolean.TRUE : null,
                        null));
    }

    private void search(String id, Deed deed, DeedForm typed, DeskCases.Act act) {
        String name = deed.ofSearch();
        if (name == null) {
            throw new IllegalStateException(deed + " is no matter of the search");
        }
        cases.act(id, name, typed.versionSeen(), act);
    }

    /** Every act is kept with a reason; who takes somebody of the list may leave it at that. */
    private String ofList(DeedForm typed, Locale locale) {
        String key = typed.agreed() ? "desk.reason.agreed" : "desk.reason.list";
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
