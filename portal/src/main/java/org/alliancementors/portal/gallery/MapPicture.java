package org.alliancementors.portal.gallery;

import java.time.Duration;
import org.alliancementors.portal.maps.GermanyMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The outlines of the states as a picture that browsers keep, so that no page carries them. */
@Controller
final class MapPicture {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final String picture;

    MapPicture(GermanyMap map) {
        this.picture = map.picture();
    }

    @GetMapping(GalleryPage.PATH + "/karte.svg")
    ResponseEntity<String> picture() {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(picture);
    }
}
