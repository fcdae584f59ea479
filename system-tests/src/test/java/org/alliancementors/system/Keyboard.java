package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.alliancementors.sandbox.browser.Visitor;

/** Somebody without a mouse: goes from one thing to the next by Tab, and can see each time where that is. */
final class Keyboard {

    private static final int MOST_STEPS = 150;
    private static final int MOST_CHOICES = 40;
    private static final String MATCHES = "selector => document.activeElement.matches(selector)";
    private static final String VALUE = "() => document.activeElement.value";
    private static final String SEEN = """
            () => {
              const focused = document.activeElement;
              if (focused === document.body) return '';
              const shown = style =>
                style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              const parts = [[focused, null], [focused, '::before'], [focused, '::after']];
              if (focused.querySelector('.target')) parts.push([focused.querySelector('.target'), null]);
              const seen = parts.some(([element, part]) => shown(getComputedStyle(element, part)))
                || focused.closest('.germany') !== null;
              return seen ? '' : focused.outerHTML.slice(0, 200);
            }""";

    private final Visitor visitor;
    private final Page page;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Goes on until this has the focus. */
    Keyboard to(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as("has the focus and does not show it")
                    .isEqualTo("");
            if (isAt(selector)) {
                return this;
            }
        }
        throw new AssertionError("%s: Tab does not lead to %s".formatted(page.url(), selector));
    }

    /** Whether this has the focus. */
    boolean isAt(String selector) {
        return Boolean.TRUE.equals(page.evaluate(MATCHES, selector));
    }

    /** Types into what has the focus. */
    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Moves to the choice with this value, among radio buttons or in a list. */
    Keyboard choose(String selector, String value) {
        to(selector);
        if (isAt("[type=radio]:not(:checked)")) {
            page.keyboard().press("Space");
        }
        for (int step = 0; step < MOST_CHOICES; step++) {
            if (Objects.equals(page.evaluate(VALUE), value)) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("%s: %s has no choice %s".formatted(page.url(), selector, value));
    }

    /** Goes to a link or a button, presses Enter and waits for the page behind it. */
    void follow(String selector) {
        to(selector);
        enter();
    }

    /** Presses Enter and waits for the page behind it. */
    void enter() {
        visitor.leads(() -> page.keyboard().press("Enter"));
    }
}
