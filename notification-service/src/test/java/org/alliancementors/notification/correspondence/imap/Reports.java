package org.alliancementors.notification.correspondence.imap;

import java.io.InputStream;

/** Reports for tests of other packages. */
public final class Reports {

    private Reports() {}

    /** As Postfix writes it: the address does not exist. */
    public static InputStream postfix(String messageId) {
        return Samples.stream(Samples.postfix(messageId));
    }
}
