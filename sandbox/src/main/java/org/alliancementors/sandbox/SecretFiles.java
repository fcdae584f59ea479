package org.alliancementors.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes the keys and passwords of a demonstration in containers: one file per setting, named like it, so that every
 * service reads its own as configuration. What is there already stays. Says how to log in.
 */
public final class SecretFiles {

    private SecretFiles() {}

    /**
     * Writes the files.
     *
     * @param arguments the directory
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new ClearMessage("Say the directory for the secrets, and nothing else.");
        }
        Secrets secrets = write(Path.of(arguments[0]));
        System.out.printf("Fachberatung: Name: %s  Kennwort: %s%n", Secrets.STAFF, secrets.staffPassword());
    }

    static Secrets write(Path directory) throws IOException {
        Secrets secrets = Secrets.in(directory.resolve("secrets.json"));
        Map<String, String> settings = Map.of(
                "LINK_SIGNING_KEY", secrets.linkSigningKey(),
                "LINK_VERIFICATION_KEY", secrets.linkVerificationKey(),
                "TRACKING_KEYS", secrets.trackingKeys(),
                "MAIL_KEYS", secrets.mailKeys(),
                "PORTAL_STAFF", secrets.staff(),
                "CLIENT_SECRETS", secrets.clientList(),
                "CLIENT_SECRET", secrets.client("internal"));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Files.writeString(directory.resolve(setting.getKey()), setting.getValue());
        }
        return secrets;
    }
}
