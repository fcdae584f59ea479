package org.alliancementors.benchmarks.usual;

import org.springframework.data.mongodb.repository.MongoRepository;

/** The stored missions. */
interface Missions extends MongoRepository<Mission, String> {}
