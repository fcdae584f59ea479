package org.alliancementors.notification.correspondence.smtp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.MailId;
import org.jspecify.annotations.Nullable;

/**
 * What is said to hand one wave over. Goes in turns, one for each mail and one at the end. A turn says the content of the
 * mail before, or clears away what was left of it, and introduces the next mail up to DATA. Where the server offers it
 * (RFC 2920), a turn is one write and its answers are read afterwards; otherwise each command waits for the answer to the one
 * before. Either way each answer is judged by its own stage and mail.
 *
 * <p>When the line ends, mails without a verdict are left out of the result: nothing of their content has left. A server that
 * has taken mails and then hangs up or closes (421) before the next one has merely had enough of this connection.
 */
final class Dialogue {

    private static final String RSET = "RSET\r\n";
    private static final String NO_CONTENT = ".\r\n";
    private static final String DATA = "DATA\r\n";

    private final SmtpConnection connection;
    private final String mailFrom;
    private final BooleanSupplier inTime;
    private final Map<MailId, HandOver> results = new LinkedHashMap<>();

    /** What has to be said before the next mail can be introduced. */
    private List<Command> ahead = List.of();

    private boolean over;

    /**
     * About to begin.
     *
     * @param connection stands, and nothing was begun over it
     * @param from the sender
     * @param inTime whether there is time for another turn
     */
    Dialogue(SmtpConnection connection, MailAddress from, BooleanSupplier inTime) {
        this.connection = connection;
        this.mailFrom = "MAIL FROM:<" + from.value() + ">\r\n";
        this.inTime = inTime;
    }

    /** Hands these over in this order. Afterwards the connection is good for another wave, or dropped. */
    Map<MailId, HandOver> about(List<Envelope> wave) {
        for (var mail : wave) {
            if (!over) {
                turn(mail);
            }
        }
        if (!over && !ahead.isEmpty()) {
            turn(null);
        }
        var broken = results.values().stream()
                .filter(HandOver.RelayBroken.class::isInstance)
                .findFirst();
        broken.ifPresent(verdict -> wave.forEach(mail -> results.putIfAbsent(mail.id(), verdict)));
        return results;
    }

    private void turn(@Nullable Envelope next) {
        if (!inTime.getAsBoolean()) {
            end();
            return;
        }
        var commands = new ArrayList<>(ahead);
        if (next != null) {
            commands.addAll(introduction(next));
        }
        ahead = List.of();
        boolean together = connection.pipelining();
        boolean written = together && connection.write(group(commands));
        for (var command : commands) {
            if (!over && (together || !pointless(command))) {
                boolean said = together ? written : connection.write(command.said());
                answered(command, said ? connection.answer() : Verdicts.NO_ANSWER);
            }
        }
    }

    /** Behind a refusal, where nothing more was said yet. */
    private boolean pointless(Command command) {
        return command.mail() != null && results.containsKey(command.mail().id());
    }

    private List<Command> introduction(Envelope mail) {
        return List.of(
                new Command(Stage.MAIL, mail, mailFrom),
                new Command(Stage.RCPT, mail, "RCPT TO:<" + mail.to().value() + ">\r\n"),
                new Command(Stage.DATA, mail, DATA));
    }

    private void answered(Command command, int heard) {
        int code = Verdicts.known(command.stage(), heard) ? heard : Verdicts.NO_ANSWER;
        var mail = command.mail();
        if (mail == null) {
            cleared(command, code);
        } else if (results.containsKey(mail.id())) {
            behindARefusal(command, code);
        } else if (!Verdicts.positive(command.stage(), code)) {
            refused(command.stage(), mail, code);
        } else if (command.stage() == Stage.DATA) {
            ahead = List.of(new Command(Stage.DOT, mail, mail.content()));
        } else if (command.stage() == Stage.DOT) {
            results.put(mail.id(), new HandOver.Taken(words(Stage.DOT)));
        }
    }

    private void refused(Stage stage, Envelope mail, int code) {
        boolean hadEnough =
                stage == Stage.MAIL && !results.isEmpty() && (code == Verdicts.NO_ANSWER || code == Verdicts.CLOSING);
        if (hadEnough) {
            end();
            return;
        }
        var verdict = Verdicts.of(stage, code, words(stage));
        results.put(mail.id(), verdict);
        if (code == Verdicts.NO_ANSWER || verdict instanceof HandOver.RelayBroken) {
            end();
        } else if (stage != Stage.DOT) {
            ahead = List.of(new Command(Stage.MAIL, null, RSET));
        }
    }

    /** A server may ask for the content though it refused the recipient: it gets none. */
    private void behindARefusal(Command command, int code) {
        if (code == Verdicts.NO_ANSWER || code == Verdicts.CLOSING) {
            end();
        } else if (command.stage() == Stage.DATA && Verdicts.positive(Stage.DATA, code)) {
            ahead = List.of(new Command(Stage.DOT, null, NO_CONTENT), new Command(Stage.MAIL, null, RSET));
        }
    }

    private void cleared(Command command, int code) {
        boolean gone = code == Verdicts.NO_ANSWER || code == Verdicts.CLOSING;
        if (gone || command.stage() == Stage.MAIL && !Verdicts.positive(Stage.MAIL, code)) {
            end();
        }
    }

    private void end() {
        over = true;
        connection.drop();
    }

    private String words(Stage stage) {
        return Answers.of(stage, connection.words());
    }

    private static String group(List<Command> commands) {
        return commands.stream().map(Command::said).collect(Collectors.joining());
    }

    /**
     * One command, or a content.
     *
     * @param stage how its answer is judged
     * @param mail the mail that it is about, or null where it clears away
     * @param said ASCII, whole lines
     */
    private record Command(Stage stage, @Nullable Envelope mail, String said) {}
}
