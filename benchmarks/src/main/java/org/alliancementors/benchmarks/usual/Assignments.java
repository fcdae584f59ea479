package org.alliancementors.benchmarks.usual;

import org.springframework.data.mongodb.repository.MongoRepository;

/** The stored assignments. */
interface Assignments extends MongoRepository<Assignment, String> {}
