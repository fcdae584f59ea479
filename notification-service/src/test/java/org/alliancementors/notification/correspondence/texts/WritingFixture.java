package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import org.alliancementors.notification.correspondence.Writing;

/** The real words. */
public final class WritingFixture {

    private WritingFixture() {}

    /** Writes in the name of a desk that does not exist. */
    public static Writing anyWriting() {
        return new TemplateWriting(new TemplateWriting.House(
                "Mentorennetz Lokale Bündnisse",
                URI.create("https://portal.example"),
                "Fachberatung",
                "030 0000 0000",
                "fachberatung@buendnisse.example",
                true));
    }
}
