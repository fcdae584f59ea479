package org.alliancementors.portal.login;

import java.util.Locale;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.sessions.LoginStore;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.AuthenticationException;

/**
 * Takes the links that mentors get by mail: signed by notification-service, good for half an hour, and for one use at one portal of all. They
 * are made where mails are made, never here.
 */
final class LoginLinks implements OneTimeTokenService {

    /** The one thing that such a link is good for. */
    static final String PURPOSE = "login";

    private final Links links;
    private final LoginStore store;

    LoginLinks(Links links, LoginStore store) {
        this.links = links;
        this.store = store;
    }

    /** Why a link lets nobody in. */
    enum Why {
        /** Too old. */
        EXPIRED("abgelaufen"),
        /** It has let somebody in before. */
        USED("benutzt"),
        /** Not one of ours, or not for this. */
        BROKEN("kaputt");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** In addresses. */
        String code() {
            return code;
        }

        static Why of(Verification.Reason reason) {
            return reason == Verification.Reason.EXPIRED ? EXPIRED : BROKEN;
        }
    }

    /** A link that lets nobody in. */
    static final class NotGood extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final Why why;

        NotGood(Why why) {
            super("link is " + why.name().toLowerCase(Locale.ROOT));
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    @Override
    public OneTimeToken consume(OneTimeTokenAuthenticationToken given) {
        String token = given.getTokenValue() == null ? "" : given.getTokenValue();
        return switch (links.check(token, PURPOSE)) {
            case Verification.Refused(Verification.Reason reason) -> throw new NotGood(Why.of(reason));
            case Verification.Verified(LinkToken link) -> {
                if (!store.useUp(SessionSecret.hash(token), link.expiresAt())) {
                    throw new NotGood(Why.USED);
                }
                yield new DefaultOneTimeToken(token, link.subject(), link.expiresAt());
            }
        };
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        throw new UnsupportedOperationException("links are made by notification-service");
    }
}
