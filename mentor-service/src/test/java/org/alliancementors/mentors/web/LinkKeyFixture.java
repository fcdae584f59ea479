package org.alliancementors.mentors.web;

/** A pair of keys for links, made for tests and used nowhere else. */
public final class LinkKeyFixture {

    /** Signs. */
    public static final String PRIVATE = """
            {"kty":"OKP","crv":"Ed25519","kid":"test-1","x":"Pk_1Z3DldmsRi2wecxbBBAP6E_L1CzNxcxB1znTIWko","d":"g1Mcrbj36tRb5oVrvyWBUxIrMKMP6dHqt8cT6H8rhwQ"}""";

    /** Verifies. */
    public static final String PUBLIC = """
            {"kty":"OKP","crv":"Ed25519","kid":"test-1","x":"Pk_1Z3DldmsRi2wecxbBBAP6E_L1CzNxcxB1znTIWko"}""";

    private LinkKeyFixture() {}
}
