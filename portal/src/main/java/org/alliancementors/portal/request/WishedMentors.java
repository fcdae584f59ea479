package org.alliancementors.portal.request;

import java.util.regex.Pattern;
import org.alliancementors.portal.services.GalleryService;
import org.alliancementors.portal.services.GalleryService.Entry;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Who is wished for, by name. A name is a courtesy: without it the wish is kept and shown without. */
@Component
final class WishedMentors {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final GalleryService gallery;

    WishedMentors(GalleryService gallery) {
        this.gallery = gallery;
    }

    /** The id as it was given, null where it is none. */
    static @Nullable String id(@Nullable String given) {
        return given != null && ID.matcher(given).matches() ? given : null;
    }

    /** The mentor's gallery entry, null where it is not known at the moment. */
    @Nullable
    Entry find(String id) {
        if (id(id) == null) {
            return null;
        }
        try {
            return gallery.find(id);
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            return null;
        }
    }
}
