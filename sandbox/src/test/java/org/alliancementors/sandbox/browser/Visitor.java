package org.alliancementors.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Somebody with a browser of their own: cookies, a language, one page. Remembers what a good page never does: errors on the console, which
 * are also what the content security policy has stopped, and requests to other hosts.
 */
public final class Visitor implements AutoCloseable {

    /** Width and height of a usual screen. */
    public static final int WIDE = 1280;

    /** Width at which nothing may need scrolling sideways (WCAG 2.2, 1.4.10). */
    public static final int NARROW = 320;

    private static final int HEIGHT = 800;
    private static final double PATIENCE_MILLIS = 20_000;

    /** A request that does not arrive is another event, {@code htmx:sendError}. */
    private static final List<String> REPLACED = List.of("htmx:sendAbort,", "htmx:afterRequest,");

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();
    private int status;

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onConsoleMessage(this::said);
        context.onWebError(error -> faults.add(error.error()));
        context.onRequest(this::asked);
        context.onResponse(this::answered);
        this.page = context.newPage();
    }

    static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(WIDE, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** The browser's profile: cookies and requests beside the page. */
    public BrowserContext context() {
        return context;
    }

    /** Makes the window so wide. */
    public void width(int pixels) {
        page.setViewportSize(pixels, HEIGHT);
    }

    /** The status of the page. */
    public int status() {
        return status;
    }

    /** Does something and waits for the page that this leads to. */
    public void leads(Runnable act) {
        boolean[] loaded = {false};
        Consumer<Page> listener = _ -> loaded[0] = true;
        page.onLoad(listener);
        act.run();
        page.waitForCondition(() -> loaded[0]);
        page.offLoad(listener);
    }

    /** What went wrong since this was asked last. */
    public List<String> faults() {
        List<String> those = List.copyOf(faults);
        faults.clear();
        return those;
    }

    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            documents.add(request.url());
        }
        if (!request.url().startsWith("http://localhost:") && !request.url().startsWith("data:")) {
            faults.add("asked " + request.url());
        }
    }

    private void answered(Response response) {
        if (response.request().isNavigationRequest()) {
            status = response.status();
        }
    }

    /**
     * What a console reports although nothing is wrong: the status of a page that says what is wrong, that a stream has ended, and that a
     * search was replaced by the next one while it ran.
     */
    private void said(ConsoleMessage message) {
        boolean ofTheDocument = message.text().startsWith("Failed to load resource")
                && documents.stream().anyMatch(message.location()::startsWith);
        boolean ofAStreamThatEnds = message.text().equals("[object Event]");
        boolean ofASearchThatIsReplaced = REPLACED.stream().anyMatch(message.text()::startsWith);
        if (message.type().equals("error") && !ofTheDocument && !ofAStreamThatEnds && !ofASearchThatIsReplaced) {
            faults.add("%s (%s)".formatted(message.text(), message.location()));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
