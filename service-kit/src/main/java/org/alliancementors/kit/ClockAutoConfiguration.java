package org.alliancementors.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The one clock of a service: whatever asks for the time takes it from this bean, so that tests replace it. {@code
 * kit.clock.offset} moves it, to show in minutes what takes days; {@code kit.clock.file} names a file by which it is moved while
 * processes run (see {@link FileClock}). Tokens of the login are not affected.
 */
@AutoConfiguration
public class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock(Environment environment) {
        Duration offset =
                Binder.get(environment).bind("kit.clock.offset", Duration.class).orElse(Duration.ZERO);
        InstantSource moved =
                offset.isZero() ? InstantSource.system() : InstantSource.offset(InstantSource.system(), offset);
        return Binder.get(environment)
                .bind("kit.clock.file", Path.class)
                .<InstantSource>map(file -> new FileClock(moved, file))
                .orElse(moved);
    }
}
