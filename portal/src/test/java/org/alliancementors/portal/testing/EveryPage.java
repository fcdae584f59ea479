package org.alliancementors.portal.testing;

import java.util.stream.Stream;

/**
 * Every page of the portal as people find it, each in the situations that make it look different. What holds for all pages is tested over
 * this list; that no page is missing in it is tested by its addresses.
 */
public final class EveryPage {

    private EveryPage() {}

    /** All of them; names are not used twice. */
    public static Stream<Situation> situations() {
        return Stream.of(PublicPages.all(), LinkPages.all(), DeskPages.all(), OfficePages.all(), MentorPages.all())
                .flatMap(pages -> pages)
                .map(EveryPage::complete);
    }

    /** What is special about a situation comes after what all need. */
    private static Situation complete(Situation situation) {
        return new Situation(
                situation.name(),
                situation.path(),
                services -> {
                    OfficePages.answer(services);
                    PublicPages.answer(services);
                    LinkPages.answer(services);
                    DeskPages.answer(services);
                    MentorPages.answer(services);
                    situation.answers().accept(services);
                },
                situation.before(),
                situation.typed());
    }
}
