package org.alliancementors.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.alliancementors.sandbox.browser.Chromium;
import org.alliancementors.sandbox.browser.Visitor;
import org.alliancementors.sandbox.mail.KeptMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways of people through the pages, from the first to the last, by keyboard alone; in both languages, and without JavaScript. */
@ExtendWith(Programme.class)
class PeopleWithABrowserIT {

    private static final String KASSEL = "till.fichte@mentoren.example";
    private static final String INITIATOR = "ina.itter@buendnis.example";
    private static final String SUMMARY = "[role=alert]";
    private static final String HEADING = "h1";
    private static final String NEXT = "main form .kern-btn-wrapper button[type=submit]";

    private static @Nullable Chromium chromium;

    private final Play play;

    PeopleWithABrowserIT(Play play) {
        this.play = play;
    }

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void end() {
        chromium().close();
    }

    private static Chromium chromium() {
        if (chromium == null) {
            throw new IllegalStateException("The browser is not started");
        }
        return chromium;
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
        play.policy("undoTime", "PT0S");
    }

    private static Visitor visitor(String language, boolean scripts) {
        return scripts ? chromium().visitor(language) : chromium().visitorWithoutScripts(language);
    }

    @ParameterizedTest
    @CsvSource({"de-DE, true", "en-GB, false"})
    void anInitiatorAsksAndSeesWhoComes(String language, boolean scripts) {
        try (Visitor visitor = visitor(language, scripts)) {
            PortalWords words = PortalWords.of(language);
            Page page = visitor.page();
            page.navigate(play.landscape().url("portal"));
            request(visitor, language, scripts);
            assertThat(page.locator(HEADING)).hasText(words.get("request.sent.title"));
            String reference = page.locator(".reference strong").textContent();

            KeptMail please = play.mail(INITIATOR, reference);
            page.navigate(play.link(please, "/bestaetigen/"));
            assertThat(page.locator(HEADING)).hasText(words.get("confirm.title"));
            Keyboard keyboard = new Keyboard(visitor);
            keyboard.follow("main form button");
            keyboard.follow("main a[href^='/status/']");
            assertThat(page.locator(HEADING)).hasText(words.get("status.title"));

            play.accept(asked(reference));
            becomes(page, words.get("status.ACCEPTED"), scripts);
            picture(page, "status", language, scripts);
            keyboard.follow("a[href$='/zurueckziehen']");
            keyboard.follow("main form button");
            assertThat(page.locator("#jetzt")).containsText(words.get("status.CANCELLED"));
            assertThat(visitor.faults()).isEmpty();
        }
    }

    private static void request(Visitor visitor, String language, boolean scripts) {
        Page page = visitor.page();
        Keyboard keyboard = new Keyboard(visitor);
        keyboard.follow("main a[href='/anfrage']");
        nothingIsTyped(page, keyboard);
        keyboard.choose("[name=art]", "FOUNDING");
        keyboard.choose("#thema", "GRUENDUNG");
        keyboard.to("#ziel").type("Wir möchten ein Bündnis gründen.");
        keyboard.follow(NEXT);

        keyboard.to("#plz").type("37176");
        if (scripts) {
            assertThat(page.locator("#plz-echo")).containsText("Nörten-Hardenberg");
        }
        keyboard.follow(NEXT);

        keyboard.choose("[name=form]", "ON_SITE");
        keyboard.choose("[name=wann]", "FIXED");
        keyboard.to("#tag").type(sameInEveryCountry());
        if (scripts) {
            assertThat(page.locator("#chance strong")).isVisible();
            picture(page, "anfrage", language, true);
        }
        keyboard.follow(NEXT);

        keyboard.to("#name").type("Ina Itter");
        keyboard.to("#mail").type(INITIATOR);
        keyboard.enter();
        keyboard.follow("main form[action='/anfrage/pruefen'] button");
    }

    /** Whoever sends nothing is led to the summary, and from there to the field. */
    private static void nothingIsTyped(Page page, Keyboard keyboard) {
        keyboard.follow(NEXT);
        assertThat(page.locator(SUMMARY)).isFocused();
        keyboard.to(SUMMARY + " a");
        page.keyboard().press("Enter");
        assertThat(page.locator("#art")).isFocused();
        page.reload();
    }

    /** A day whose number is that of its month, so that it is typed the same way round everywhere. */
    private static String sameInEveryCountry() {
        LocalDate soonest = ProgrammeClock.today().plusDays(60);
        int month = soonest.getDayOfMonth() <= soonest.getMonthValue()
                ? soonest.getMonthValue()
                : soonest.getMonthValue() % 12 + 1;
        LocalDate day =
                LocalDate.of(month < soonest.getMonthValue() ? soonest.getYear() + 1 : soonest.getYear(), month, month);
        return day.format(DateTimeFormatter.ofPattern("ddMMuuuu"));
    }

    /** The mail to whoever was asked. */
    private KeptMail asked(String reference) {
        return await("somebody is asked about " + reference)
                .atMost(Play.PATIENCE)
                .until(
                        () -> play.landscape().mail().mails().stream()
                                .filter(mail -> mail.subject().contains(reference)
                                        && !mail.recipients().contains(INITIATOR))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** With scripts the page that is open shows it by itself; without, it is there when the page is loaded again. */
    private static void becomes(Page page, String status, boolean scripts) {
        Locator now = page.locator("#jetzt");
        if (scripts) {
            assertThat(now).containsText(status, new LocatorAssertions.ContainsTextOptions().setTimeout((double)
                            Play.PATIENCE.toMillis()));
            assertThat(page.locator("#neu")).containsText(status);
        } else {
            await("the page says " + status).atMost(Play.PATIENCE).until(() -> {
                page.reload();
                return now.textContent().contains(status);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE, true", "en-GB, false"})
    void aMentorAcceptsAndTakesItBack(String language, boolean scripts) {
        Requested mission = play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG"));
        play.offered(mission, "M22");
        KeptMail asked = play.mail(KASSEL, mission.reference());
        play.policy("undoTime", "PT10M", mission);
        try (Visitor visitor = visitor(language, scripts)) {
            PortalWords words = PortalWords.of(language);
            Page page = visitor.page();
            Keyboard keyboard = new Keyboard(visitor);
            page.navigate(play.link(asked, "/antwort/"));
            assertThat(page.locator(HEADING)).hasText(words.get("answer.title"));
            keyboard.follow("button[value=ACCEPT]");
            assertThat(page.locator(HEADING)).hasText(words.get("answered.title.ACCEPTED"));
            keyboard.follow("button[value=UNDO]");
            assertThat(page.locator(HEADING)).hasText(words.get("answer.title"));
            assertThat(visitor.faults()).isEmpty();
        }
        assertThat(play.caseOf(mission, found -> true).path("state").asString()).isEqualTo("OFFERED");
    }

    @ParameterizedTest
    @CsvSource("de-DE, true")
    void aVisitorFindsAMentorInTheGallery(String language, boolean scripts) {
        try (Visitor visitor = visitor(language, scripts)) {
            PortalWords words = PortalWords.of(language);
            Page page = visitor.page();
            Keyboard keyboard = new Keyboard(visitor);
            page.navigate(play.landscape().url("portal") + "/galerie");
            assertThat(page.locator(".cards > li")).hasCount(32);
            picture(page, "galerie", language, scripts);
            keyboard.choose("#land", "NI");
            if (!scripts) {
                keyboard.follow("main form button[type=submit]");
            }
            assertThat(page.locator(".cards > li")).not().hasCount(32);
            keyboard.follow(".cards a[href^='/anfrage?mentor=']");
            assertThat(page.locator(HEADING)).hasText(words.get("request.concern.title"));
            assertThat(page.locator("#wunsch")).isChecked();
            assertThat(visitor.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE, true", "en-GB, false"})
    void theDeskAssignsSomebodyAndTakesItBack(String language, boolean scripts) {
        Requested mission = play.request(Wish.of("ADVICE", "26506", "PFLEGE"));
        play.awaitStatus(mission, "AT_DESK");
        try (Visitor visitor = visitor(language, scripts)) {
            PortalWords words = PortalWords.of(language);
            Page page = visitor.page();
            Keyboard keyboard = new Keyboard(visitor);
            page.navigate(play.landscape().url("portal") + "/fachberatung");
            keyboard.to("#name").type(Programme.STAFF);
            keyboard.to("#kennwort").type(Programme.PASSWORD);
            keyboard.enter();
            assertThat(page.locator(HEADING)).hasText(words.get("desk.queue.title"));
            picture(page, "fachberatung", language, scripts);
            keyboard.follow("#fall-" + mission.id());
            keyboard.to("details summary");
            page.keyboard().press("Enter");
            keyboard.follow("a[href*='/zuweisen?mentor=M12']");
            assertThat(page.locator("#mails")).isVisible();
            keyboard.follow("main form button[type=submit]");
            assertThat(page.locator(SUMMARY)).isFocused();
            keyboard.to("#grund").type("kennt die Gegend");
            keyboard.follow("main form button[type=submit]");
            assertThat(page.locator("main form[action$='/zuruecknehmen']")).isVisible();
            play.offered(mission, "M12");
            keyboard.follow("main form[action$='/zuruecknehmen'] button");
            assertThat(page.locator("[role=status]").first()).isVisible();
            assertThat(visitor.faults()).isEmpty();
        }
    }

    /** As it stands in the window, for the README. */
    private static void picture(Page page, String name, String language, boolean scripts) {
        if (language.equals("de-DE") && scripts) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        }
    }
}
