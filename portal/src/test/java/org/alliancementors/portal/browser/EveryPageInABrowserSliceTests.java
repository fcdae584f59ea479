package org.alliancementors.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.EveryPage;
import org.alliancementors.portal.testing.Situation;
import org.alliancementors.sandbox.browser.Chromium;
import org.alliancementors.sandbox.browser.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page needs more than a keyboard, a narrow window or a screen reader; not with errors in its forms either, nor when services are down. */
class EveryPageInABrowserSliceTests extends PortalServer {

    private static final Inspection INSPECTION = new Inspection();
    private static final int INCOMPLETE = 400;
    private static final int FAULT = 500;

    /** Sends a form as somebody who has filled in nothing. */
    private static final String SEND_EMPTY = """
            number => {
              const form = document.querySelectorAll('main form[method=post]')[number];
              form.noValidate = true;
              for (const field of form.elements) {
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
                else if (field.type !== 'hidden' && field.type !== 'submit') field.value = '';
              }
              form.requestSubmit(form.querySelector('button[type=submit]'));
            }""";

    private static @Nullable Chromium chromium;
    private static @Nullable Visitor german;
    private static @Nullable Visitor english;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        german = chromium.visitor("de-DE");
        english = chromium.visitor("en-GB");
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Situation> situations() {
        return EveryPage.situations();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void isForEverybody(Situation situation) {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(inspect(situation, started(german), browser(), Pictures.of(situation.name())));
        wrong.addAll(inspectForms(situation, started(german), browser()));
        wrong.addAll(inspect(situation, started(english), englishBrowser(), Pictures.NONE));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/galerie", "/anfrage/ort", "/status/k1.secret"})
    void isForEverybodyWhenServicesAreDown(String path) {
        SERVICES.goDown();
        List<String> wrong = new ArrayList<>();
        for (Visitor visitor : List.of(started(german), started(english))) {
            visitor.page().navigate("http://localhost:" + port + path);
            wrong.addAll(INSPECTION.look(visitor, Pictures.NONE));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> inspect(Situation situation, Visitor visitor, Browser before, Pictures pictures) {
        open(situation, visitor, before);
        return INSPECTION.look(visitor, pictures);
    }

    private List<String> inspectForms(Situation situation, Visitor visitor, Browser before) {
        List<String> wrong = new ArrayList<>();
        int forms = visitor.page().locator("main form[method=post]").count();
        for (int form = 0; form < forms; form++) {
            open(situation, visitor, before);
            sendEmpty(visitor, form);
            wrong.addAll(INSPECTION.look(visitor, Pictures.NONE));
            if (visitor.status() != INCOMPLETE) {
                open(situation, visitor, before);
                SERVICES.goDown();
                sendEmpty(visitor, form);
                wrong.addAll(INSPECTION.look(visitor, Pictures.NONE));
            }
        }
        return wrong;
    }

    private void open(Situation situation, Visitor visitor, Browser before) {
        SERVICES.forget();
        situation.answers().accept(SERVICES);
        situation.before().accept(before);
        visitor.context().clearCookies();
        visitor.context().addCookies(cookies(before));
        var answer = visitor.page().navigate(address(situation));
        assertThat(answer.status()).isLessThan(FAULT);
    }

    private static void sendEmpty(Visitor visitor, int form) {
        visitor.leads(() -> visitor.page().evaluate(SEND_EMPTY, form));
    }

    private static Visitor started(@Nullable Visitor visitor) {
        if (visitor == null) {
            throw new IllegalStateException("The browser is not started");
        }
        return visitor;
    }

    private String address(Situation situation) {
        return "http://localhost:" + port + situation.path();
    }

    private List<Cookie> cookies(Browser before) {
        return before.cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setDomain("localhost")
                        .setPath("/"))
                .toList();
    }
}
