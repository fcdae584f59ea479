package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.counts;
import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.decimal;
import static org.alliancementors.matching.mongo.Fields.documents;
import static org.alliancementors.matching.mongo.Fields.flag;
import static org.alliancementors.matching.mongo.Fields.inner;
import static org.alliancementors.matching.mongo.Fields.list;
import static org.alliancementors.matching.mongo.Fields.longNumber;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optional;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.time;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Weighing;
import org.bson.Document;

/** A round as a document. */
final class RoundDocuments implements StateMapping<Round> {

    static final String AT = "at";

    @Override
    public Document write(Round round) {
        return new Document(AT, date(round.at()))
                .append("weighing", weighing(round.weighing()))
                .append(
                        "missionsPerMentor",
                        round.pool().isUnknown() ? null : round.pool().missionsPerMentor())
                .append("asked", documents(round.asked(), RoundDocuments::asked))
                .append("edges", documents(round.edges(), RoundDocuments::edge))
                .append("capacities", documents(round.capacities().entrySet(), RoundDocuments::capacity))
                .append("decisions", documents(round.decisions(), RoundDocuments::decision));
    }

    @Override
    public Round read(String id, Document document) {
        Map<MentorId, Integer> capacities = new LinkedHashMap<>();
        document.getList("capacities", Document.class)
                .forEach(one -> capacities.put(new MentorId(text(one, "mentor")), number(one, "free")));
        return new Round(
                new RoundId(id),
                time(document, AT),
                weighing(inner(document, "weighing")),
                pool(document),
                list(document, "asked", RoundDocuments::asked),
                list(document, "edges", RoundDocuments::edge),
                capacities,
                list(document, "decisions", RoundDocuments::decision));
    }

    private static Document weighing(Weighing weighing) {
        return new Document("policyVersion", weighing.policyVersion())
                .append("weights", counts(weighing.weights()))
                .append("placementPoints", weighing.placementPoints())
                .append("preferredPoints", weighing.preferredPoints())
                .append("urgencyPoints", weighing.urgencyPoints())
                .append("urgentDays", weighing.urgentDays());
    }

    private static Weighing weighing(Document document) {
        return new Weighing(
                number(document, "policyVersion"),
                counts(document, "weights", Term.class),
                number(document, "placementPoints"),
                number(document, "preferredPoints"),
                number(document, "urgencyPoints"),
                number(document, "urgentDays"));
    }

    private static Pool pool(Document document) {
        return document.get("missionsPerMentor") == null
                ? Pool.UNKNOWN
                : new Pool(decimal(document, "missionsPerMentor"));
    }

    private static Document asked(Round.Asked asked) {
        return new Document("mission", asked.mission().value())
                .append("attempt", asked.attempt())
                .append("daysLeft", asked.daysLeft())
                .append("urgency", asked.urgency())
                .append("excluded", counts(asked.excluded()));
    }

    private static Round.Asked asked(Document document) {
        return new Round.Asked(
                new MissionId(text(document, "mission")),
                number(document, "attempt"),
                number(document, "daysLeft"),
                number(document, "urgency"),
                counts(document, "excluded", Exclusion.class));
    }

    private static Document edge(Round.Edge edge) {
        return new Document("mission", edge.mission().value())
                .append("mentor", edge.mentor().value())
                .append("profileSeq", edge.profileSeq())
                .append("preferred", edge.preferred())
                .append("addends", counts(edge.addends()))
                .append("weight", edge.weight())
                .append("distanceKm", edge.distanceKm())
                .append(SteadDocuments.FIELD, SteadDocuments.write(edge.stead()));
    }

    private static Round.Edge edge(Document document) {
        return new Round.Edge(
                new MissionId(text(document, "mission")),
                new MentorId(text(document, "mentor")),
                longNumber(document, "profileSeq"),
                flag(document, "preferred"),
                counts(document, "addends", Term.class),
                longNumber(document, "weight"),
                number(document, "distanceKm"),
                optional(document, SteadDocuments.FIELD, SteadDocuments::read));
    }

    private static Document capacity(Map.Entry<MentorId, Integer> capacity) {
        return new Document("mentor", capacity.getKey().value()).append("free", capacity.getValue());
    }

    private static Document decision(Round.Decision decision) {
        return new Document("mission", decision.mission().value())
                .append("outcome", decision.outcome().name())
                .append(
                        "mentor",
                        decision.mentor() == null ? null : decision.mentor().value());
    }

    private static Round.Decision decision(Document document) {
        String mentor = document.getString("mentor");
        return new Round.Decision(
                new MissionId(text(document, "mission")),
                Round.Outcome.valueOf(text(document, "outcome")),
                mentor == null ? null : new MentorId(mentor));
    }
}
