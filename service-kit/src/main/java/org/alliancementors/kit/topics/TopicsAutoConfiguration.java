package org.alliancementors.kit.topics;

import java.util.Map;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.store.DocumentStores;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Topics are looked at first, bindings opened after. */
@AutoConfiguration
@EnableConfigurationProperties(TopicSettings.class)
class TopicsAutoConfiguration {

    private static final String BINDINGS = "inputBindingLifecycle";

    /** Replaces the framework's life cycle of bindings, which would block the start while the broker is away. */
    @Bean
    static BeanDefinitionRegistryPostProcessor deferBindings() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                if (registry.containsBeanDefinition(BINDINGS)) {
                    registry.removeBeanDefinition(BINDINGS);
                    registry.registerBeanDefinition(
                            BINDINGS,
                            BeanDefinitionBuilder.genericBeanDefinition(DeferredBindings.class)
                                    .setAutowireMode(3)
                                    .addDependsOn("bindingService")
                                    .getBeanDefinition());
                }
            }
        };
    }

    @Bean
    TopicGate topicsHealthIndicator(
            TopicSettings settings,
            KafkaProperties kafka,
            DocumentStores stores,
            Intakes intakes,
            DeferredBindings bindings,
            @Value("${spring.application.name}") String group) {
        Map<String, Object> admin = kafka.buildAdminProperties();
        admin.putAll(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000));
        return new TopicGate(settings, () -> Admin.create(admin), stores, intakes, group, bindings::start);
    }
}
