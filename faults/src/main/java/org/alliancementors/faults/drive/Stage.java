package org.alliancementors.faults.drive;

import java.util.List;
import org.alliancementors.sandbox.mail.KeptMail;
import org.alliancementors.sandbox.mail.MailContent;

/** Where the people of a campaign act: addresses that lead through the proxies, tokens, and what came by mail. */
public interface Stage {

    /** Address of a service as the driver reaches it, without a slash at the end. */
    String url(String service);

    /**
     * An access token.
     *
     * @throws RuntimeException when the portal gives none just now
     */
    String token(String role);

    /** All mails, newest first; none while the sink is away. */
    List<KeptMail> mails();

    /** What is in a mail. */
    MailContent content(KeptMail mail);
}
