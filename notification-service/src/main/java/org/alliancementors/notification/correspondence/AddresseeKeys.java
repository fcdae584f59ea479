package org.alliancementors.notification.correspondence;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import org.alliancementors.kit.keys.MacKeys;

/**
 * Turns addresses into what stands for them here. Case does not tell addresses apart, nor does the way in which a domain with
 * umlauts is written.
 */
public final class AddresseeKeys {

    private static final String PURPOSE = "address/";

    private final MacKeys keys;

    /** Hashes with these keys. */
    public AddresseeKeys(MacKeys keys) {
        this.keys = keys;
    }

    /** What stands for the address under each key, the one that is used from now on first. */
    List<AddresseeKey> all(String address) {
        String text = PURPOSE + normal(address.strip());
        return keys.ids().stream()
                .map(id -> new AddresseeKey(id + "-" + keys.mac(id, text)))
                .toList();
    }

    private static String normal(String address) {
        int at = address.lastIndexOf('@');
        return at < 0
                ? address.toLowerCase(Locale.ROOT)
                : address.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain(address.substring(at + 1));
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
