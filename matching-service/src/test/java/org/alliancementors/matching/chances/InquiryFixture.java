package org.alliancementors.matching.chances;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.chances.Inquiry.Location;
import org.alliancementors.matching.fit.WishFixture;

/** Inquiries for tests: the founding in Nörten-Hardenberg, before it is sent. */
public final class InquiryFixture {

    private InquiryFixture() {}

    /** On site, from 20 to 24 April 2026. */
    public static Inquiry anyInquiry() {
        var wish = WishFixture.anyWish().wish();
        return new Inquiry(
                wish.specialties(),
                wish.format(),
                new Location(wish.place(), wish.state()),
                wish.when(),
                null,
                null,
                null);
    }

    static Inquiry on(Period when) {
        return anyInquiry().on(when);
    }

    static Inquiry wishing(Specialty... specialties) {
        Inquiry any = anyInquiry();
        return new Inquiry(List.of(specialties), any.format(), any.where(), any.when(), null, null, null);
    }

    static Inquiry of(String alliance) {
        Inquiry any = anyInquiry();
        return new Inquiry(
                any.specialties(), any.format(), any.where(), any.when(), new AllianceId(alliance), null, null);
    }
}
