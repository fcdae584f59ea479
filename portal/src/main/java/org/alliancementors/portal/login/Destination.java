package org.alliancementors.portal.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to log in. Whatever is no page of the desk leads to its first one. */
final class Destination {

    /** Name of the parameter and the field. */
    static final String PARAMETER = "weiter";

    private static final int LONGEST = 500;
    private static final Pattern PAGE =
            Pattern.compile(StaffLogin.HOME + "(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*(\\?[A-Za-z0-9._~%&=+:,-]*)?");

    private Destination() {}

    /** A page of the desk. */
    static String of(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && PAGE.matcher(wanted).matches()
                        && !wanted.startsWith(StaffLogin.LOGIN)
                        && !wanted.startsWith(StaffLogin.LOGOUT)
                ? wanted
                : StaffLogin.HOME;
    }
}
