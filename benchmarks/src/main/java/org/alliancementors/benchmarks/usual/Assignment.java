package org.alliancementors.benchmarks.usual;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Who was asked for which mission, as it is stored by the matching. */
@Document("assignments")
record Assignment(@Id String mission, String mentor, int kilometres, Instant assignedAt) {}
