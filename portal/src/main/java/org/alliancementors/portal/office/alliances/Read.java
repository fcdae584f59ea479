package org.alliancementors.portal.office.alliances;

import java.util.regex.Pattern;
import org.alliancementors.portal.services.AllianceDesk;
import org.alliancementors.portal.services.AllianceDesk.Alliance;
import org.alliancementors.portal.services.ServiceDown;
import org.springframework.http.ResponseEntity;

/**
 * An alliance as it was read.
 *
 * @param alliance the alliance
 * @param tag its version, as forms carry it: without quotes
 */
record Read(Alliance alliance, String tag) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    static Read of(AllianceDesk alliances, String id) {
        ResponseEntity<Alliance> answer = alliances.alliance(id);
        Alliance alliance = answer.getBody();
        String tag = answer.getHeaders().getETag();
        if (alliance == null || tag == null) {
            throw new ServiceDown("alliance-service", "an answer without alliance or version");
        }
        return new Read(alliance, tag.replace("\"", ""));
    }

    /** The entity tag for what a form carried; one that fits nothing where it carried something else. */
    static String tag(String carried) {
        return "\"" + (VERSION.matcher(carried).matches() ? carried : "0") + "\"";
    }
}
