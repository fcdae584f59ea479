package org.alliancementors.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test class gets a Kafka broker and a database. Both are started once per JVM; each class has a database name of its
 * own. They are found through the system properties {@code KAFKA_BOOTSTRAP_SERVERS}, {@code MONGODB_URI} and
 * {@code MONGODB_DATABASE}, which placeholders in an {@code application.yml} see. Put it above {@code @SpringBootTest}.
 *
 * <p>With the system property {@code backend=containers} they are containers; without Docker the class is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BackendsExtension.class)
public @interface WithBackends {}
