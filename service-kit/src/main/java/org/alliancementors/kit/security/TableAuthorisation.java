package org.alliancementors.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.alliancementors.kit.security.AuthorisationTable.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.UrlPathHelper;

/** Asks the {@link AuthorisationTable}, and remembers at the request why it was refused, for the answer. */
final class TableAuthorisation implements AuthorizationManager<RequestAuthorizationContext> {

    static final String RULING = TableAuthorisation.class.getName() + ".ruling";

    private final AuthorisationTable table;

    TableAuthorisation(AuthorisationTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Ruling ruling = table.rule(request.getMethod(), path(request), Caller.of(authentication.get()));
        request.setAttribute(RULING, ruling);
        return new AuthorizationDecision(ruling instanceof Ruling.Allowed);
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.rawPathInstance.getPathWithinApplication(request);
    }
}
