package org.alliancementors.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

/**
 * No page needs more than a keyboard, a narrow window or a screen reader; not with errors in its forms either, nor when services are down.
 * Each page is looked at in German; in English and with errors in its forms one of three, or every one with {@code -Dpages=all}.
 */
class EveryPageInABrowserSliceTests extends PortalServer {

    private static final Inspection INSPECTION = new Inspection();
    private static final boolean ALL = "all".equals(System.getProperty("pages"));
    private static final int ONE_OF = 3;
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

    /** Sends the form that has this field as it is. */
    private static final String SEND = """
            name => {
              const form = document.querySelector(`main form[method=post] [name='${name}']`).form;
              form.requestSubmit(form.querySelector('button[type=submit]'));
            }""";

    /** Where the forms of a page go, with what fields. */
    private static final String FORMS = """
            () => [...document.querySelectorAll('main form[method=post]')].map(form =>
              [document.title, form.action, ...[...form.elements].map(field => field.name)].join(' '))""";

    private static final Set<String> SENT = new HashSet<>();
    private static final Set<String> FOUND_DOWN = new HashSet<>();
    private static final Set<String> READ_IN_ENGLISH = new HashSet<>();

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
        Browser before = browser();
        wrong.addAll(inspect(situation, started(german), before, Pictures.of(situation.name())));
        boolean further = ALL || Math.floorMod(situation.name().hashCode(), ONE_OF) == 0;
        if (further) {
            wrong.addAll(inspectForms(situation, started(german), before));
        }
        if (further
                && READ_IN_ENGLISH.add(situation.pathAlone() + situation.typed().keySet())) {
            wrong.addAll(inspect(situation, started(english), englishBrowser(), Pictures.NONE));
        }
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
        for (int form : untried(visitor.page())) {
            open(situation, visitor, before);
            sendEmpty(visitor, form);
            wrong.addAll(INSPECTION.look(visitor, Pictures.NONE));
            if (visitor.status() != INCOMPLETE && FOUND_DOWN.add(situation.pathAlone())) {
                open(situation, visitor, before);
                SERVICES.goDown();
                sendEmpty(visitor, form);
                wrong.addAll(INSPECTION.look(visitor, Pictures.NONE));
            }
        }
        return wrong;
    }

    /** The numbers of those forms that were not sent from another page yet. */
    @SuppressWarnings("unchecked")
    private static List<Integer> untried(Page page) {
        List<String> forms = (List<String>) page.evaluate(FORMS);
        return IntStream.range(0, forms.size())
                .filter(form -> SENT.add(forms.get(form)))
                .boxed()
                .toList();
    }

    private void open(Situation situation, Visitor visitor, Browser before) {
        SERVICES.forget();
        situation.answers().accept(SERVICES);
        situation.before().accept(before);
        visitor.context().clearCookies();
        visitor.context().addCookies(cookies(before));
        visitor.page().navigate(address(situation));
        if (!situation.typed().isEmpty()) {
            type(visitor, situation.typed());
        }
        assertThat(visitor.status()).isLessThan(FAULT);
    }

    private static void type(Visitor visitor, Map<String, String> typed) {
        typed.forEach((name, value) -> {
            Locator field = visitor.page().locator("main form[method=post] [name='%s']".formatted(name));
            if ("file".equals(field.getAttribute("type"))) {
                field.setInputFiles(new FilePayload("liste.csv", "text/csv", value.getBytes(StandardCharsets.UTF_8)));
            } else {
                field.fill(value);
            }
        });
        String any = typed.keySet().iterator().next();
        visitor.leads(() -> visitor.page().evaluate(SEND, any));
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
