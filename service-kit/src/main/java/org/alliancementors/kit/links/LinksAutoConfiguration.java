package org.alliancementors.kit.links;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Offers {@link LinkSigner} and {@link LinkVerifier} where their key is configured; nobody else holds one. */
@AutoConfiguration(afterName = "org.alliancementors.kit.ClockAutoConfiguration")
public class LinksAutoConfiguration {

    static final String SIGNING_KEY = "kit.links.signing-key";
    static final String VERIFICATION_KEY = "kit.links.verification-key";

    @Bean
    @ConditionalOnMissingBean
    @Conditional(SigningKeyPresent.class)
    LinkSigner linkSigner(Environment environment) {
        return new LinkSigner(environment.getRequiredProperty(SIGNING_KEY));
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(VerificationKeyPresent.class)
    LinkVerifier linkVerifier(Environment environment, InstantSource clock) {
        return new LinkVerifier(environment.getRequiredProperty(VERIFICATION_KEY), clock);
    }

    private static boolean present(ConditionContext context, String key) {
        return !context.getEnvironment().getProperty(key, "").isBlank();
    }

    /** The private key is configured. */
    static final class SigningKeyPresent implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return present(context, SIGNING_KEY);
        }
    }

    /** The public key is configured. */
    static final class VerificationKeyPresent implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return present(context, VERIFICATION_KEY);
        }
    }
}
