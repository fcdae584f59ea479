package org.alliancementors.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.DeskCase;
import org.alliancementors.portal.services.DeskCases;
import org.alliancementors.portal.services.DeskMails;
import org.alliancementors.portal.services.DeskMission;
import org.alliancementors.portal.services.DeskMissions;
import org.alliancementors.portal.services.ServiceDown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets what is known of a mission from the services that know it. */
@Component
final class CaseFiles {

    private static final int MOST_MAILS = 100;

    private final DeskCases cases;
    private final DeskMissions missions;
    private final DeskMails mails;
    private final NamingMentors naming;

    CaseFiles(DeskCases cases, DeskMissions missions, DeskMails mails, NamingMentors naming) {
        this.cases = cases;
        this.missions = missions;
        this.mails = mails;
        this.naming = naming;
    }

    /**
     * Everything about a mission.
     *
     * @param file how it stands
     * @param history the newest first
     * @param olderMails how many mails are older than those of the history
     * @param appointments the oldest first
     * @param names who stands behind ids
     * @param weights most points of each term, empty where not known
     */
    record Whole(
            CaseFile file,
            List<Timeline.Entry> history,
            long olderMails,
            List<Appointment> appointments,
            Names names,
            Map<String, Integer> weights) {}

    /** How it stands now. One of both services may be down; then the other's word is all there is. */
    CaseFile standing(String id, Parts parts) {
        DeskMission mission = parts.of("missions", () -> missions.find(id));
        var search = parts.ifThere("search", () -> cases.find(id));
        if (mission == null && search == null) {
            throw new ServiceDown("alliance-service", "neither it nor matching-service");
        }
        return CaseFile.of(id, mission, search);
    }

    /** All of it, without what cannot be had now. */
    Whole whole(String id, Locale locale, Parts parts) {
        var begunLedger = parts.begin("mails", () -> mails.ledger(id, 0, MOST_MAILS));
        CaseFile file = standing(id, parts);
        boolean known = file.mission() != null;
        Supplier<DeskMissions.@Nullable Story> begunStory =
                known ? parts.begin("story", () -> missions.story(id, locale.getLanguage())) : () -> null;
        Supplier<DeskMissions.@Nullable Appointments> begunDates =
                known ? parts.begin("appointments", () -> missions.appointments(id)) : () -> null;
        Map<String, Integer> weights = weights(file, parts);
        DeskMissions.Story story = begunStory.get();
        DeskMissions.Appointments dates = begunDates.get();
        DeskMails.Ledger ledger = begunLedger.get();
        List<DeskMails.Entry> written = ledger == null ? List.of() : ledger.items();
        List<DeskMissions.Entry> told = story == null || story.entries() == null ? List.of() : story.entries();
        Names names = naming.of(mentors(file, told, written), parts);
        List<DeskCase.Acted> acts =
                file.search() == null ? List.of() : file.search().deeds();
        return new Whole(
                file,
                Timeline.of(told, acts, written, names),
                ledger == null ? 0 : ledger.total() - written.size(),
                dates == null || dates.items() == null ? List.of() : dates.items(),
                names,
                weights);
    }

    /** Who stands behind the ids that a page shows of how a mission stands, and this one. */
    Names names(CaseFile file, @Nullable String mentor, Parts parts) {
        List<@Nullable String> ids = new ArrayList<>();
        ids.add(mentor);
        addCurrent(file, ids);
        return naming.of(ids, parts);
    }

    Map<String, Integer> weights(CaseFile file, Parts parts) {
        DeskCase search = file.search();
        DeskCases.Policy policy =
                search == null ? null : parts.ifThere("policy", () -> cases.policy(search.policyVersion()));
        return policy == null || policy.weights() == null ? Map.of() : policy.weights();
    }

    private static List<@Nullable String> mentors(
            CaseFile file, List<DeskMissions.Entry> story, List<DeskMails.Entry> mails) {
        List<@Nullable String> ids = new ArrayList<>();
        addCurrent(file, ids);
        DeskCase search = file.search();
        if (search != null) {
            search.ranking().forEach(one -> {
                ids.add(one.mentor());
                ids.add(one.stead() == null ? null : one.stead().of());
            });
            search.outside().forEach(one -> ids.add(one.mentor()));
            search.deeds().forEach(act -> ids.add(act.mentor()));
        }
        story.forEach(entry -> ids.add(entry.mentor()));
        mails.stream()
                .map(DeskMails.Entry::recipient)
                .filter(to -> "mentor".equals(to.kind()))
                .map(DeskMails.To::id)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private static void addCurrent(CaseFile file, List<@Nullable String> ids) {
        DeskMission mission = file.mission();
        if (mission != null) {
            ids.add(mission.offer() == null ? null : mission.offer().mentor());
            ids.add(mission.standby() == null ? null : mission.standby().mentor());
            ids.add(mission.asked() == null ? null : mission.asked().preferredMentor());
        }
        if (file.search() != null && file.search().current() != null) {
            ids.add(file.search().current().mentor());
        }
    }
}
