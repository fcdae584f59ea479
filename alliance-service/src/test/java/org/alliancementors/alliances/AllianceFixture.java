package org.alliancementors.alliances;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Alliances in every state. */
public final class AllianceFixture {

    /** A Monday noon in Germany. */
    public static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    /** Who shall coordinate it. */
    public static final Contact NEXT =
            new Contact("Nora Nessel", new EmailAddress("nora.nessel@buendnis.example"), null);

    private AllianceFixture() {}

    /** One in that state. */
    public static Alliance anyAlliance(String id, AllianceState state) {
        return Alliance.registered(new AllianceId(id), anyProfile(), state, "hash-1", Act.of("desk", NOW));
    }

    /** What is known of one in Sendenhorst. */
    public static AllianceProfile anyProfile() {
        return new AllianceProfile(
                "Bündnis für Familie Sendenhorst",
                new Place(new PostalCode("48324"), "Sendenhorst", FederalState.NW, 51.8548, 7.7902),
                List.of(new ContactPerson(
                        new Contact("Ida Ilex", new EmailAddress("ida.ilex@buendnis.example"), null), "Koordination")));
    }

    /** A draft that passes every check. */
    public static AllianceDraft anyDraft(@Nullable String state) {
        return new AllianceDraft(
                "Bündnis für Familie Sendenhorst",
                "48324",
                state,
                List.of(new AllianceDraft.Person("Ida Ilex", "ida.ilex@buendnis.example", null, "Koordination")),
                null,
                null);
    }

    /** One to which everything happened that can: asked, silent, woken, handed over, merged. */
    public static Alliance lived(String id) {
        var alliances = new InMemoryAlliances();
        var now = new AtomicReference<>(NOW);
        var checking = new CheckingAlliances(alliances, now::get);
        var handingOver = new HandingOverAlliances(alliances, now::get);
        var alliance = new AllianceId(id);
        alliances.add(anyAlliance(id, AllianceState.ACTIVE));
        alliances.add(anyAlliance(id + "-stays", AllianceState.ACTIVE));
        new KeepingAlliances(alliances, Places.load(), now::get)
                .secondContact(
                        alliance,
                        new AllianceDraft.Person("Udo Ulme", "udo@buendnis.example", "+49 1", "Vertretung"),
                        null,
                        "desk");
        for (int days : new int[] {365, 15, 15}) {
            now.updateAndGet(at -> at.plus(Duration.ofDays(days)));
            checking.drive(alliance);
        }
        checking.answer(alliance, Objects.requireNonNull(now.get()), true);
        handingOver.begin(
                alliance, new AllianceDraft.Person("Nora Nessel", "nora@buendnis.example", null, null), null, "desk");
        handingOver.answer(alliance, 1, Handover.Side.NEW, true);
        handingOver.agreeForOld(alliance, "is ill, said so by telephone", null, "desk");
        new MergingAlliances(alliances, (from, into, limit) -> 0, now::get)
                .merge(
                        alliance,
                        new AllianceId(id + "-stays"),
                        null,
                        Act.of("desk", Objects.requireNonNull(now.get())));
        return alliances.find(alliance).orElseThrow().alliance();
    }
}
