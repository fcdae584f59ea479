package org.alliancementors.faults;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;
import org.alliancementors.faults.plan.Plan;
import org.alliancementors.sandbox.LandscapeBuilder;

/**
 * How a campaign goes.
 *
 * @param faults one after the other, until there is no more or the time is over
 * @param warm how long people use the system before the first
 * @param calm how long anything may take to come to rest
 * @param gauged whether memory and threads are looked at before and after, which takes seconds
 * @param changes what is different from usual in the system
 */
record Course(
        Iterator<Fault> faults, Duration warm, Duration calm, boolean gauged, Consumer<LandscapeBuilder> changes) {

    /** The broker takes a killed service's partitions away sooner than usual, so that what is killed recovers sooner. */
    private static final String SHORT_SESSIONS = """
            {"spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms": "6000",
             "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms": "1500"}""";

    /** All that a seed brings, of these kinds. */
    static Course of(long seed, Set<Kind> only) {
        return new Course(
                Stream.generate(new Plan(seed, only)::next).iterator(),
                Duration.ofSeconds(4),
                Duration.ofMinutes(2),
                true,
                builder -> {});
    }

    /** These faults and no others, with short waits. */
    static Course brief(List<Fault> faults) {
        return new Course(
                faults.iterator(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                false,
                builder -> builder.environment("SPRING_APPLICATION_JSON", SHORT_SESSIONS));
    }

    /** The same in a system that differs by this, too. */
    Course with(Consumer<LandscapeBuilder> further) {
        return new Course(faults, warm, calm, gauged, changes.andThen(further));
    }
}
