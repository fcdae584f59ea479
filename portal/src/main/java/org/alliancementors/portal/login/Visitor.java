package org.alliancementors.portal.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the navigation of every page needs to know of whoever looks at it. Public pages never ask who is logged in. */
final class Visitor {

    private static final String BELOW = "/";

    /** Pages that belong to a home but not below an entry of the navigation. */
    private static final List<String> OF_HOME = List.of(
            StaffLogin.HOME + "/faelle",
            MentorLogin.HOME + "/anfragen",
            MentorLogin.HOME + "/vertretungen",
            MentorLogin.HOME + "/einsaetze");

    /** {@code desk}, {@code mentor}, or null: nobody is logged in, or the page is one for everybody. */
    public @Nullable String role() {
        String path = path();
        if (!isAtOrBelow(path, StaffLogin.HOME) && !isAtOrBelow(path, MentorLogin.HOME)) {
            return null;
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null ? null : role(person);
    }

    /** The name of who is logged in. */
    public String name() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null ? "" : person.getName();
    }

    /** For {@code aria-current}: {@code page} at this place of the navigation, {@code true} below it, else null. */
    public @Nullable String at(String place) {
        String path = path();
        if (path.equals(place)) {
            return "page";
        }
        boolean home = place.equals(StaffLogin.HOME) || place.equals(MentorLogin.HOME);
        return home ? belongsTo(place, path) : isAtOrBelow(path, place) ? "true" : null;
    }

    private static @Nullable String belongsTo(String home, String path) {
        return OF_HOME.stream().anyMatch(part -> part.startsWith(home) && isAtOrBelow(path, part)) ? "true" : null;
    }

    private static @Nullable String role(Authentication person) {
        for (GrantedAuthority authority : person.getAuthorities()) {
            if (("ROLE_" + Staff.ROLE).equals(authority.getAuthority())) {
                return "desk";
            }
            if (("ROLE_" + MentorLogin.ROLE).equals(authority.getAuthority())) {
                return "mentor";
            }
        }
        return null;
    }

    private static boolean isAtOrBelow(String path, String place) {
        return path.equals(place) || path.startsWith(place + BELOW);
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRequestURI()
                : "";
    }
}
