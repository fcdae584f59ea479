package org.alliancementors.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.json.JsonMapper;

/** The mails on disk: the raw message in {@code id.eml}, what the list needs in {@code id.json}. A mail is there when both are. */
final class Mailbox {

    private final Path directory;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();
    private final NavigableMap<String, KeptMail> mails = new ConcurrentSkipListMap<>();
    private long lastId;

    Mailbox(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
        try {
            Files.createDirectories(directory);
            try (var files = Files.newDirectoryStream(directory, "*.json")) {
                for (Path file : files) {
                    KeptMail mail = json.readValue(Files.readAllBytes(file), KeptMail.class);
                    mails.put(mail.id(), mail);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the mails in " + directory, e);
        }
        lastId = mails.isEmpty() ? 0 : Long.parseLong(mails.lastKey());
    }

    /** Stores a mail before it returns; its id. */
    String keep(String sender, List<String> recipients, byte[] raw) throws IOException {
        MailContent content = MailContent.parse(raw);
        Instant now = clock.instant();
        String id = nextId(now);
        var mail = new KeptMail(id, sender, recipients, content.from(), content.subject(), now);
        Files.write(file(id, ".eml"), raw);
        Path unfinished = file(id, ".new");
        Files.write(unfinished, json.writeValueAsBytes(mail));
        Files.move(unfinished, file(id, ".json"), StandardCopyOption.ATOMIC_MOVE);
        mails.put(id, mail);
        return id;
    }

    List<KeptMail> newestFirst() {
        return new ArrayList<>(mails.descendingMap().values());
    }

    Optional<KeptMail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    /** The mail as it came, empty when it was deleted meanwhile. */
    Optional<byte[]> raw(String id) {
        if (!mails.containsKey(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(id, ".eml")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteAll() {
        for (String id : List.copyOf(mails.keySet())) {
            mails.remove(id);
            try {
                Files.deleteIfExists(file(id, ".json"));
                Files.deleteIfExists(file(id, ".eml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Microseconds since 1970, as 16 digits, and never the same twice: sorted by name is sorted by time. */
    private synchronized String nextId(Instant now) {
        lastId = Math.max(lastId + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
        return "%016d".formatted(lastId);
    }

    private Path file(String id, String suffix) {
        return directory.resolve(id + suffix);
    }
}
