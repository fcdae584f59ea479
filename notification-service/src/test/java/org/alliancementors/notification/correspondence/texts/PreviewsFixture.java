package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.time.Duration;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.notification.correspondence.Letter.Addressee;
import org.alliancementors.notification.correspondence.MessageIds;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.Writing;

/** Previews in the words of this service, for a programme that does not exist. */
public final class PreviewsFixture {

    private static final URI PORTAL = URI.create("https://portal.example");

    private PreviewsFixture() {}

    /** As the service writes them. */
    public static Previews anyPreviews() {
        return with(anyWriting());
    }

    static Writing anyWriting() {
        return new TemplateWriting(new TemplateWriting.House(
                "Mentorennetz Lokale Bündnisse",
                PORTAL,
                "Fachberatung des Mentorennetzes",
                "030 0000 0000",
                "fachberatung@buendnisse.example",
                true));
    }

    static Previews with(Writing writing) {
        return new Previews(
                new SignedLinks(PORTAL, Duration.ofDays(30), (LinkToken _) -> "beispiel"),
                writing,
                new MessageIds(MacKeys.of("keys", "k1:" + "A".repeat(43))),
                new Addressee("Fachberatung des Mentorennetzes", "fachberatung@buendnisse.example"),
                new Addressee("Pressestelle", "pressestelle@buendnisse.example"));
    }
}
