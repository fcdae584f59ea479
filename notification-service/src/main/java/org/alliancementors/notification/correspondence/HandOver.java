package org.alliancementors.notification.correspondence;

/** What came of giving a letter to the relay. */
public sealed interface HandOver {

    /** 250 to the whole of it. */
    record Taken(String answer) implements HandOver {}

    /** Not now; costs the mail an attempt. */
    record Deferred(String answer) implements HandOver {}

    /** The relay is out of order, or refuses us rather than the mail. */
    record RelayBroken(String answer) implements HandOver {}

    /** The recipient or the content is refused for good. */
    record AddressRefused(String answer) implements HandOver {}

    /** The content was begun and no answer came. */
    record Unclear(String answer) implements HandOver {}

    /** No content of it left: {@link Relay.Gate} said no, or the wave ended before its turn. */
    record NotBegun() implements HandOver {}

    /** It cannot be put into the form of a mail; the gate was not asked for it. */
    record NotWritable() implements HandOver {}

    /** Short stable name for metrics. */
    default String code() {
        return switch (this) {
            case Taken _ -> "taken";
            case Deferred _ -> "deferred";
            case RelayBroken _ -> "relay-broken";
            case AddressRefused _ -> "refused";
            case Unclear _ -> "unclear";
            case NotBegun _ -> "not-begun";
            case NotWritable _ -> "not-writable";
        };
    }
}
