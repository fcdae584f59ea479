package org.alliancementors.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** Where pictures of a page go. */
@FunctionalInterface
interface Pictures {

    /** Enough for reading, and quickly written. */
    int QUALITY = 60;

    /** Nowhere. */
    Pictures NONE = (page, width) -> {};

    /** A file per width, of what fits into the window. */
    static Pictures of(String name) {
        return (page, width) -> page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(Path.of("target", "screenshots", "%s-%d.jpg".formatted(name, width))));
    }

    /** Takes one of the page as it stands in a window of this width. */
    void take(Page page, int width);
}
