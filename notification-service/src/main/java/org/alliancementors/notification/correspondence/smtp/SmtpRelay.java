package org.alliancementors.notification.correspondence.smtp;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters over by SMTP: a wave at a time over a connection of its own. */
final class SmtpRelay implements Relay, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpRelay.class);

    private final SmtpConnections connections;
    private final MimeLetters letters;
    private final long lastTurn;
    private final InstantSource clock;
    private final LongSupplier nanos;

    /** Hands over what these write, over those. */
    SmtpRelay(
            SmtpSettings settings,
            SmtpConnections connections,
            MimeLetters letters,
            InstantSource clock,
            LongSupplier nanos) {
        this.connections = connections;
        this.letters = letters;
        this.lastTurn = settings.lastTurn().toNanos();
        this.clock = clock;
        this.nanos = nanos;
    }

    @Override
    public Map<MailId, HandOver> handOver(List<Letter> wave, Gate gate) {
        var results = new LinkedHashMap<MailId, HandOver>();
        var ready = new ArrayList<Envelope>();
        wave.forEach(letter -> MailAddress.of(letter.to().address())
                .ifPresentOrElse(
                        to -> write(letter, to, ready, results),
                        () -> results.put(letter.id(), new HandOver.AddressRefused("not an address"))));
        if (!ready.isEmpty()) {
            results.putAll(
                    switch (connections.take()) {
                        case SmtpConnections.Taking.Failed(var why) -> forAll(ready, why);
                        case SmtpConnections.Taking.Standing(var connection) -> over(connection, ready, gate);
                    });
        }
        return results;
    }

    private void write(Letter letter, MailAddress to, List<Envelope> ready, Map<MailId, HandOver> results) {
        try {
            ready.add(new Envelope(letter.id(), to, letters.content(letter, to, clock.instant())));
        } catch (RuntimeException e) {
            LOG.error(
                    "Mail {} has no form that can be sent: {}",
                    letter.id(),
                    e.getClass().getName());
            results.put(letter.id(), new HandOver.NotWritable());
        }
    }

    private Map<MailId, HandOver> over(SmtpConnection connection, List<Envelope> ready, Gate gate) {
        try {
            var open = gate.open(ready.stream().map(Envelope::id).collect(Collectors.toSet()));
            long begin = nanos.getAsLong();
            var dialogue = new Dialogue(
                    connection, letters.sender(), () -> gate.goesOn() && nanos.getAsLong() - begin < lastTurn);
            var said = dialogue.about(
                    ready.stream().filter(each -> open.contains(each.id())).toList());
            var all = forAll(ready, new HandOver.NotBegun());
            all.putAll(said);
            return all;
        } finally {
            connections.giveBack(connection);
        }
    }

    private static Map<MailId, HandOver> forAll(List<Envelope> mails, HandOver result) {
        var all = new LinkedHashMap<MailId, HandOver>();
        mails.forEach(mail -> all.put(mail.id(), result));
        return all;
    }

    @Override
    public void close() {
        connections.close();
    }
}
