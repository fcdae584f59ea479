package org.alliancementors.notification.correspondence.imap;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox to which mails come back.
 *
 * @param host of the IMAP server; empty where there is no such mailbox
 * @param port of it
 * @param ssl whether the connection is encrypted from its beginning
 * @param user for the login
 * @param password for the login
 * @param folder where reports arrive
 * @param done where reports go that were taken in
 * @param other where everything else goes, for a person to look at
 * @param every pause between two looks
 * @param longest pause at most while the server is out of order
 * @param timeout for connecting, each answer and each write
 */
@Validated
@ConfigurationProperties("notification.bounces.imap")
public record ImapSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") @Min(1) @Max(65535) int port,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("Bounces-Done") @NotBlank String done,
        @DefaultValue("Bounces-Other") @NotBlank String other,
        @DefaultValue("60s") @NotNull Duration every,
        @DefaultValue("15m") @NotNull Duration longest,
        @DefaultValue("20s") @NotNull Duration timeout) {

    @AssertTrue(message = "notification.bounces.imap.folder, done and other must be three different folders")
    boolean isFoldersApart() {
        return !folder.equals(done) && !folder.equals(other) && !done.equals(other);
    }

    String protocol() {
        return ssl ? "imaps" : "imap";
    }

    Properties forMail() {
        var properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        for (var each : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + each, Long.toString(timeout.toMillis()));
        }
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!ssl));
        // looking at a message must not change it
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }

    /** Hides the login. */
    @Override
    public String toString() {
        return "ImapSettings[host=%s, port=%d, folder=%s]".formatted(host, port, folder);
    }
}
