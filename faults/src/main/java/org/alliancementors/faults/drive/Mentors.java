package org.alliancementors.faults.drive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.faults.drive.Wire.Answer;
import org.alliancementors.faults.history.AnswerLink;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.sandbox.mail.KeptMail;

/** Answer by the links in their mails, as people do: they open the page and press a button. Some never answer. */
final class Mentors {

    private static final Pattern LINK = Pattern.compile("http\\S*?(/antwort/\\S+)");
    private static final Pattern CSRF = Pattern.compile(
            "<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"|<input[^>]*value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private static final Duration REGRET = Duration.ofSeconds(1);
    private static final int CONFLICT = 409;

    private final long seed;
    private final Agenda agenda;
    private final Trying trying;
    private final Map<String, String> regretted = new HashMap<>();
    private String last = "";

    Mentors(long seed, Agenda agenda, Trying trying) {
        this.seed = seed;
        this.agenda = agenda;
        this.trying = trying;
    }

    /** Has what came since the last look answered. */
    synchronized void look() {
        String newest = last;
        for (KeptMail mail : trying.stage().mails()) {
            if (mail.id().compareTo(last) <= 0) {
                break;
            }
            newest = mail.id().compareTo(newest) > 0 ? mail.id() : newest;
            read(mail);
        }
        last = newest;
    }

    private void read(KeptMail mail) {
        String text = trying.stage().content(mail).text();
        Matcher link = LINK.matcher(text == null ? "" : text);
        if (!link.find()) {
            return;
        }
        String path = link.group(1);
        // the same for every copy of a mail, and the same again with the same seed
        var random = new Random(seed ^ (mail.recipients().getFirst() + mail.subject()).hashCode());
        Duration thinking = Duration.ofMillis(500 + random.nextInt(6_000));
        int mood = random.nextInt(100);
        if (mood < 45) {
            answer(path, Attempt.ACCEPT, thinking, () -> {});
        } else if (mood < 75) {
            answer(path, Attempt.DECLINE, thinking, () -> {});
        } else if (mood < 85) {
            Runnable regret = () -> answer(path, Attempt.UNDO, REGRET, () -> {});
            answer(path, Attempt.ACCEPT, thinking, isFirst(mail, path) ? regret : () -> {});
        }
    }

    /** Who has taken back a yes is asked again, and does not take it back for ever. A copy of the first mail is that mail. */
    private boolean isFirst(KeptMail mail, String path) {
        String mission = AnswerLink.of(path).map(AnswerLink::mission).orElse("");
        return path.equals(regretted.computeIfAbsent(mail.recipients().getFirst() + mission, any -> path));
    }

    private void answer(String path, String choice, Duration in, Runnable then) {
        String mission = AnswerLink.of(path).map(AnswerLink::mission).orElse("");
        agenda.add(in, () -> {
            Outcome outcome = Trying.outcome(trying.logged(choice, path, mission, () -> press(path, choice)));
            if (outcome == Outcome.OK) {
                then.run();
            }
            return outcome != Outcome.UNKNOWN;
        });
    }

    private Answer press(String path, String choice) {
        String address = trying.stage().url("portal") + path;
        Answer page = trying.wire().get(address, Map.of("Accept", "text/html"));
        if (!page.good()) {
            return page;
        }
        var form = new HashMap<String, String>();
        form.put("antwort", choice.toUpperCase(Locale.ROOT));
        if (choice.equals(Attempt.DECLINE)) {
            form.put("grund", "NO_TIME");
        }
        Matcher csrf = CSRF.matcher(page.body());
        if (csrf.find()) {
            form.put("_csrf", csrf.group(1) == null ? csrf.group(2) : csrf.group(1));
        }
        String cookie = page.header("set-cookie");
        Answer sent = trying.wire()
                .post(
                        address,
                        "application/x-www-form-urlencoded",
                        encoded(form),
                        Map.of(
                                "Accept",
                                "text/html",
                                "Cookie",
                                cookie.contains(";") ? cookie.substring(0, cookie.indexOf(';')) : cookie));
        return Trying.outcome(sent) == Outcome.OK ? shown(address, choice) : sent;
    }

    /** What the page says then: an answer that does not stand there did not count, since something else was quicker. */
    private Answer shown(String address, String choice) {
        Answer page = trying.wire().get(address, Map.of("Accept", "text/html"));
        return page.good() && !stands(choice, page.body()) ? page.as(CONFLICT) : page;
    }

    /** Who is still asked can say yes or no, who said yes can only say no, who said no neither. */
    private static boolean stands(String choice, String page) {
        boolean yes = page.contains("value=\"ACCEPT\"");
        boolean no = page.contains("value=\"DECLINE\"");
        return switch (choice) {
            case Attempt.ACCEPT -> no && !yes;
            case Attempt.UNDO -> yes;
            default -> !no && !yes;
        };
    }

    private static String encoded(Map<String, String> form) {
        var body = new StringJoiner("&");
        form.forEach((name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }
}
