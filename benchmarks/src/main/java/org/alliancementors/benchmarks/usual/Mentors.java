package org.alliancementors.benchmarks.usual;

import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The stored mentors. */
interface Mentors extends MongoRepository<Mentor, String> {

    /** Some who know about it and have a place. */
    List<Mentor> findFirst20BySpecialtiesAndFreeGreaterThan(String specialty, int free);
}
