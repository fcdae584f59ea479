package org.alliancementors.benchmarks.usual;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.OptimisticLockingFailureException;

/** Finds the nearest mentor who knows about it: saves, then sends. */
@Configuration(proxyBeanMethods = false)
@Profile("matching")
class MatchingConfiguration {

    private static final double KM_PER_DEGREE = 111.2;

    @Bean
    Consumer<Told.MissionRequested> requested(Mentors mentors, Assignments assignments, StreamBridge bridge) {
        Places places = Places.load();
        return told -> {
            Place place = places.find(new PostalCode(told.postalCode())).orElseThrow();
            Mentor mentor = claim(mentors, told.specialties().getFirst(), place);
            var assignment = assignments.save(
                    new Assignment(told.mission(), mentor.id(), (int) kilometres(mentor, place), Instant.now()));
            bridge.send(
                    "offered",
                    Keyed.message(
                            told.mission(),
                            new Told.MentorAssigned(
                                    told.mission(),
                                    mentor.id(),
                                    mentor.email(),
                                    told.postalCode(),
                                    told.date(),
                                    told.aim(),
                                    assignment.kilometres(),
                                    assignment.assignedAt())));
        };
    }

    /** Takes a place with the nearest; begins again when somebody else was faster. */
    private static Mentor claim(Mentors mentors, String specialty, Place place) {
        while (true) {
            Mentor nearest = mentors.findFirst20BySpecialtiesAndFreeGreaterThan(specialty, 0).stream()
                    .min(Comparator.comparingDouble(mentor -> kilometres(mentor, place)))
                    .orElseThrow(() -> new IllegalStateException("Nobody is left for " + specialty));
            try {
                return mentors.save(nearest.withOnePlaceLess());
            } catch (OptimisticLockingFailureException e) {
                // look again
            }
        }
    }

    private static double kilometres(Mentor mentor, Place place) {
        double north = mentor.latitude() - place.latitude();
        double east = (mentor.longitude() - place.longitude()) * Math.cos(Math.toRadians(place.latitude()));
        return Math.hypot(north, east) * KM_PER_DEGREE;
    }
}
