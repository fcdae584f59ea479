package org.alliancementors.matching.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.chances.PreviewingChances;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.MentorPlaces;

/** Mentors in memory whose places are taken by real requests, for the tests of other packages; counts the reads of mentors. */
public final class InMemoryMatching {

    private final World world;
    private final AtomicInteger reads = new AtomicInteger();

    private InMemoryMatching(World world) {
        this.world = world;
    }

    /** With these mentors published. */
    public static InMemoryMatching with(Collection<Profile> profiles) {
        return new InMemoryMatching(World.with(List.copyOf(profiles)));
    }

    /** A request is sent and somebody is asked, if anybody fits. */
    public void request(String mission, WishFixture wish) {
        world.request(mission, wish);
    }

    /** A profile arrives, new or changed. */
    public void publish(Profile profile) {
        world.publish(profile);
    }

    /** The memory has not read everything yet. */
    public void startReading() {
        world.pool.complete(false);
    }

    /** The use case on these mentors. */
    public PreviewingChances previewing(Supplier<Policy> policies) {
        var circumstances = new Circumstances(
                policies, new WorkingTime((day, state) -> false), world::now, () -> new RoundId("none-is-held"));
        return new PreviewingChances(
                new Shelves(world.cases, new CountedMentors(), world.rounds, world.pool), circumstances);
    }

    /** How often mentors were read for previews. */
    public int reads() {
        return reads.get();
    }

    /** All mentors as they stand in their documents. */
    public List<MentorPlaces> mentors() {
        return world.mentors.stream().map(Stored::state).toList();
    }

    /** Lets nothing be written. */
    private final class CountedMentors implements Mentors {

        @Override
        public Optional<Stored<MentorPlaces>> find(String id) {
            reads.incrementAndGet();
            return world.mentors.find(id);
        }

        @Override
        public Map<String, Stored<MentorPlaces>> findAll(Collection<String> ids) {
            reads.incrementAndGet();
            return world.mentors.findAll(ids);
        }

        @Override
        public Map<String, Saving<MentorPlaces>> saveAll(
                Map<Stored<MentorPlaces>, Change<MentorPlaces, Void>> changes) {
            throw new AssertionError("a preview writes " + changes.keySet());
        }

        @Override
        public <R> R update(String id, Function<Stored<MentorPlaces>, Decision<MentorPlaces, Void, R>> decide) {
            throw new AssertionError("a preview writes " + id);
        }
    }
}
