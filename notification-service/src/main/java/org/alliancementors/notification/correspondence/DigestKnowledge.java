package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.notification.preferences.Reader;

/**
 * Which mails a reader's digests gather. A mail is noted here first and marked as gathered after, so that a crash in between
 * loses nothing: until it is marked it is not over, and is noted again, which changes nothing.
 *
 * @param items in the order in which they were noted
 */
public record DigestKnowledge(List<Item> items) implements Known {

    /** Nothing was gathered yet. */
    public static final DigestKnowledge NOTHING = new DigestKnowledge(List.of());

    /** Keeps a copy. */
    public DigestKnowledge {
        items = List.copyOf(items);
    }

    /**
     * A mail that a digest tells of.
     *
     * @param mail which one
     * @param subject whose correspondence has it
     * @param digest number of the digest
     */
    public record Item(MailId mail, Subject subject, int digest) {}

    /** Each item is looked at for itself when the digest is made. */
    @Override
    public Optional<DropReason> against(Mail mail, List<Mail> all) {
        return Optional.empty();
    }

    Stream<Item> of(int digest) {
        return items.stream().filter(item -> item.digest() == digest);
    }

    Optional<Item> item(MailId mail) {
        return items.stream().filter(item -> item.mail().equals(mail)).findFirst();
    }

    /**
     * Notes a mail for the digest that is still open, or else for a new one. Open is what waits and cannot have arrived: a copy
     * has to say the same.
     *
     * @param digests the correspondence of the digests of one reader
     * @param mail the mail
     * @param subject whose correspondence has it
     * @param digestAt when a new digest is due
     * @return the correspondence afterwards, the same where nothing had to change
     */
    static Correspondence noted(Correspondence digests, MailId mail, Subject subject, Instant digestAt) {
        if (!(digests.known() instanceof DigestKnowledge known
                && digests.subject() instanceof Subject.Digest(var reader))) {
            throw new IllegalArgumentException("%s is no digest".formatted(digests.subject()));
        }
        var open = digests.mails().stream()
                .filter(m -> m.state() instanceof MailState.Waiting && !m.mayHaveArrived())
                .map(m -> number(m.order()))
                .findFirst();
        if (open.isPresent()) {
            var item = new Item(mail, subject, open.get());
            return known.items().contains(item)
                    ? digests
                    : digests.learning(known.with(item), List.of(), digestAt).state();
        }
        int number = digests.mails().stream()
                        .map(m -> number(m.order()))
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
        return digests.learning(
                        known.without(digests.mails()).with(new Item(mail, subject, number)),
                        List.of(Mail.due(order(reader, number, digestAt), digestAt)),
                        digestAt)
                .state();
    }

    private static MailOrder order(Reader reader, int number, Instant digestAt) {
        return MailOrder.numbered(
                new EventId("digests", reader.toString(), number),
                DigestTemplate.NEWS_DIGEST,
                recipient(reader),
                number,
                digestAt,
                null);
    }

    private static Recipient recipient(Reader reader) {
        return switch (reader) {
            case Reader.Mentor(var mentor) -> new Recipient.Mentor(mentor);
            case Reader.Initiator _ -> new Recipient.Initiator();
            case Reader.Coordinator _ -> new Recipient.Contact(ContactRole.CURRENT);
        };
    }

    private static int number(MailOrder digest) {
        var number = digest.attempt();
        return number == null ? 0 : number;
    }

    private DigestKnowledge with(Item item) {
        return new DigestKnowledge(Stream.concat(
                        items.stream().filter(i -> !i.mail().equals(item.mail())), Stream.of(item))
                .toList());
    }

    /** Without what was told. */
    private DigestKnowledge without(List<Mail> digests) {
        var told = digests.stream()
                .filter(m -> m.state() instanceof MailState.Sent || m.state() instanceof MailState.Dropped)
                .map(m -> number(m.order()))
                .toList();
        return new DigestKnowledge(
                items.stream().filter(i -> !told.contains(i.digest())).toList());
    }
}
