# One pattern for all parts: docker build --target service --build-arg SERVICE=mentor-service .
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
# what the build needs from outside changes seldom: it is fetched in a layer of its own, before any source is copied
COPY .mvn .mvn
COPY pom.xml .
COPY sandbox/pom.xml sandbox/pom.xml
COPY service-kit/pom.xml service-kit/pom.xml
COPY events/pom.xml events/pom.xml
COPY places/pom.xml places/pom.xml
COPY mentor-service/pom.xml mentor-service/pom.xml
COPY alliance-service/pom.xml alliance-service/pom.xml
COPY matching-service/pom.xml matching-service/pom.xml
COPY notification-service/pom.xml notification-service/pom.xml
COPY portal/pom.xml portal/pom.xml
COPY system-tests/pom.xml system-tests/pom.xml
COPY benchmarks/pom.xml benchmarks/pom.xml
COPY faults/pom.xml faults/pom.xml
RUN mvn -B -ntp -q package -DskipTests -Dspring-boot.repackage.skip=true -Dmdep.analyze.skip=true -pl '!system-tests,!benchmarks,!faults'
COPY sandbox sandbox
COPY service-kit service-kit
COPY events events
COPY places places
COPY mentor-service mentor-service
COPY alliance-service alliance-service
COPY matching-service matching-service
COPY notification-service notification-service
COPY portal portal
RUN mvn -B -ntp -q package -DskipTests -Dspotless.skip=true -Dmdep.analyze.skip=true -pl '!system-tests,!benchmarks,!faults'

FROM ${JRE_IMAGE} AS extract
ARG SERVICE
WORKDIR /extract
COPY --from=build /build/${SERVICE}/target/${SERVICE}-0.1.0-SNAPSHOT.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

# makes the keys and secrets of a demonstration, once
FROM ${JRE_IMAGE} AS secrets
COPY --from=build /build/sandbox/target/lib/ /app/lib/
COPY --from=build /build/sandbox/target/sandbox-0.1.0-SNAPSHOT.jar /app/lib/
RUN mkdir /secrets && chown 10001:10001 /secrets
USER 10001:10001
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-cp", "/app/lib/*", "org.alliancementors.sandbox.SecretFiles"]

FROM ${JRE_IMAGE} AS service
WORKDIR /app
# from what changes seldom to what changes often
COPY --from=extract /extract/layers/dependencies/ ./
COPY --from=extract /extract/layers/spring-boot-loader/ ./
COPY --from=extract /extract/layers/snapshot-dependencies/ ./
COPY --from=extract /extract/layers/application/ ./
ENV JAVA_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
# the start is rehearsed once while the image is built; what it learnt makes every later start about twice as fast. The keys are
# the published examples of RFC 8037: they serve the rehearsal only and are not in the image's environment
RUN LINK_VERIFICATION_KEY='{"kty":"OKP","crv":"Ed25519","kid":"rehearsal","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}' \
    LINK_SIGNING_KEY='{"kty":"OKP","crv":"Ed25519","kid":"rehearsal","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}' \
    TRACKING_KEYS='rehearsal:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' CLIENT_SECRETS='portal=rehearsal' CLIENT_SECRET=rehearsal \
    java ${JAVA_OPTIONS} -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar app.jar > /tmp/rehearsal.log 2>&1; \
    test -f app.aot && rm /tmp/rehearsal.log || { cat /tmp/rehearsal.log; exit 1; }
USER 10001:10001
ENTRYPOINT ["sh", "-c", "exec java ${JAVA_OPTIONS} -XX:AOTCache=app.aot -jar app.jar"]
