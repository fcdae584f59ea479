package org.alliancementors.portal.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancementors.sandbox.browser.Visitor;

/** Looks at pages one after the other and collects what is wrong with them. A page that looks like an earlier one is not
 * looked at again, and one that differs from an earlier one only in its words is not judged by axe again. */
final class Inspection {

    private static final String LOOKS = """
            () => {
              const main = document.querySelector('main').cloneNode(true);
              main.querySelectorAll('input[type=hidden]').forEach(hidden => hidden.remove());
              return document.title + document.documentElement.lang + main.outerHTML;
            }""";

    /** What the rules of axe are about: elements, and whether there is text, not which. */
    private static final String STRUCTURE = """
            () => {
              const kept = ['id', 'class', 'role', 'type', 'name', 'lang', 'for', 'tabindex', 'scope', 'autocomplete', 'hidden',
                'aria-labelledby', 'aria-describedby', 'aria-hidden', 'aria-current', 'aria-invalid', 'aria-live'];
              const filled = text => text.trim() === '' ? '' : 'x';
              const attribute = ({name, value}) => `${name}=${kept.includes(name) ? value : filled(value)}`;
              const structure = node => node.nodeType === Node.TEXT_NODE ? filled(node.data)
                : node.nodeType !== Node.ELEMENT_NODE ? ''
                : `<${node.localName} ${[...node.attributes].map(attribute).join(' ')}>${[...node.childNodes].map(structure).join('')}</>`;
              return document.documentElement.lang + structure(document.querySelector('main'));
            }""";

    private static final String TARGETS = """
            () => [...document.querySelectorAll('[href], [src]')]
              .map(element => element.getAttribute('href') || element.getAttribute('src'))""";
    private static final String LOST_FRAGMENT = "id => id !== '' && !document.getElementById(decodeURIComponent(id))";
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1)
                .map(element => element.outerHTML.slice(0, 200))""";
    private static final int GOOD = 400;

    private final Set<Integer> seen = new HashSet<>();
    private final Set<Integer> judged = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    /** What is wrong with the page that the visitor sees; nothing, where the same was looked at before. */
    List<String> look(Visitor visitor, Pictures pictures) {
        Page page = visitor.page();
        List<String> wrong = new ArrayList<>(visitor.faults());
        if (seen.add(page.evaluate(LOOKS).hashCode())) {
            if (judged.add(page.evaluate(STRUCTURE).hashCode())) {
                wrong.addAll(Axe.violations(page));
            }
            wrong.addAll(brokenLinks(visitor));
            pictures.take(page, Visitor.WIDE);
            visitor.width(Visitor.NARROW);
            wrong.addAll(tooWide(page));
            pictures.take(page, Visitor.NARROW);
            visitor.width(Visitor.WIDE);
            wrong.addAll(visitor.faults());
        }
        return wrong.stream().map(fault -> page.url() + ": " + fault).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> tooWide(Page page) {
        return ((List<String>) page.evaluate(TOO_WIDE))
                .stream().map(element -> "wider than the window: " + element).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> brokenLinks(Visitor visitor) {
        Page page = visitor.page();
        List<String> broken = new ArrayList<>();
        URI here = URI.create(page.url());
        for (String target : (List<String>) page.evaluate(TARGETS)) {
            URI there = URI.create(address(here, target));
            if (target.startsWith("#")) {
                if (Boolean.TRUE.equals(page.evaluate(LOST_FRAGMENT, target.substring(1)))) {
                    broken.add("nothing has the id of " + target);
                }
            } else if ("http".equals(there.getScheme()) && asked.add(there.toString())) {
                int status = visitor.context().request().get(there.toString()).status();
                boolean theSamePage = there.getPath().equals(here.getPath()) && status == visitor.status();
                if (status >= GOOD && !theSamePage) {
                    broken.add("%s answers %d".formatted(target, status));
                }
            }
        }
        return broken;
    }

    /** A query alone is another view of the same page; {@link URI#resolve} would leave out the last part of the path. */
    private static String address(URI here, String target) {
        String address = target.startsWith("?") ? here.getPath() + target : target;
        return here.resolve(address).toString();
    }
}
