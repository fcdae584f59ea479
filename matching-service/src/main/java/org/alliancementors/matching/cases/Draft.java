package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/** A case that is being changed: what a fact does not name stays as it was. Lives within one change. */
final class Draft {

    final MissionId mission;
    Case.Status status;
    int attempt;
    int fence;

    @Nullable
    Wish wish;

    @Nullable
    Offer offer;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Declining declining;

    List<PastAttempt> past;
    int earlier;
    List<Due> dues;

    @Nullable
    Waiting waiting;

    @Nullable
    Instant searchAt;

    @Nullable
    Instant recheckSince;

    Standbys standbys;
    DeskNotes desk;

    Set<MentorId> reachable;

    @Nullable
    Closure closure;

    Draft(Case from) {
        mission = from.mission();
        status = from.status();
        attempt = from.attempt();
        fence = from.fence();
        wish = from.wish();
        offer = from.offer();
        acceptedAt = from.acceptedAt();
        declining = from.declining();
        past = new ArrayList<>(from.past());
        earlier = from.earlier();
        dues = new ArrayList<>(from.dues());
        waiting = from.waiting();
        searchAt = from.searchAt();
        recheckSince = from.recheckSince();
        standbys = from.standbys();
        desk = from.desk();
        reachable = new LinkedHashSet<>(from.reachable());
        closure = from.closure();
    }

    /** Moves on; a search that is under way, a waiting at the desk and an answer that can be taken back end with it. */
    void moveTo(Case.Status next) {
        status = next;
        declining = null;
        waiting = null;
        searchAt = null;
    }

    Case done() {
        return new Case(
                mission,
                status,
                attempt,
                fence,
                wish,
                offer,
                acceptedAt,
                declining,
                past,
                earlier,
                dues,
                waiting,
                searchAt,
                recheckSince,
                standbys,
                desk,
                reachable,
                closure);
    }
}
