package org.alliancementors.kit.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the database is waited for. Choosing a server, connecting and waiting for a free connection together stay
 * below one second, so that a request is answered 503 within that time when the database is out of reach.
 *
 * @param serverSelectionTimeout for a server that takes writes to appear
 * @param connectTimeout for a connection to be made
 * @param connectionWait for one of the pool's connections to become free
 * @param readTimeout for the answer to one command, where no request waits for it
 * @param requestPatience for a database that keeps silent while a request waits, see {@link RequestPatience}
 * @param connections most connections of one instance
 */
@ConfigurationProperties("kit.mongo")
public record MongoSettings(
        @DefaultValue("700ms") Duration serverSelectionTimeout,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("800ms") Duration connectionWait,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("900ms") Duration requestPatience,
        @DefaultValue("60") int connections) {}
