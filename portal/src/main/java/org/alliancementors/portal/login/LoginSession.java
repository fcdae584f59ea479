package org.alliancementors.portal.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/** A session that holds who is logged in and has room for nothing else, so nothing else ever lies in the database. */
final class LoginSession implements Session {

    static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Instant createdAt;
    private final @Nullable String keptAs;
    private final Instant keptTouchedAt;
    private String id;
    private Instant lastAccessed;
    private Duration idle;
    private @Nullable SecurityContext context;

    /** One that is not stored yet. */
    LoginSession(Instant now, Duration idle) {
        this(SessionSecret.fresh(), null, now, now, idle, null);
    }

    /**
     * One with all that is known of it.
     *
     * @param keptAs the id under which it is stored, null for a new one
     */
    LoginSession(
            String id,
            @Nullable String keptAs,
            Instant createdAt,
            Instant lastAccessed,
            Duration idle,
            @Nullable SecurityContext context) {
        this.id = id;
        this.keptAs = keptAs;
        this.createdAt = createdAt;
        this.keptTouchedAt = lastAccessed;
        this.lastAccessed = lastAccessed;
        this.idle = idle;
        this.context = context;
    }

    /** The id under which it is stored, null where it is not. */
    @Nullable
    String keptAs() {
        return keptAs;
    }

    /** How long since the store last heard of it. */
    Duration unheardOf() {
        return Duration.between(keptTouchedAt, lastAccessed);
    }

    @Nullable
    SecurityContext context() {
        return context;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = SessionSecret.fresh();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return CONTEXT.equals(name) ? (T) context : null;
    }

    @Override
    public Set<String> getAttributeNames() {
        return context == null ? Set.of() : Set.of(CONTEXT);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (!CONTEXT.equals(name)) {
            throw new IllegalArgumentException(
                    "A session holds who is logged in and nothing else, not '%s': keep it in the form or in a service"
                            .formatted(name));
        }
        context = (SecurityContext) value;
    }

    @Override
    public void removeAttribute(String name) {
        if (CONTEXT.equals(name)) {
            context = null;
        }
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        lastAccessed = at;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    @Override
    public boolean isExpired() {
        return false;
    }
}
