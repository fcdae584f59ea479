package org.alliancementors.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium without a window, steered by a test: the one of this machine, or where there is none the one that Playwright fetches. Only for
 * the thread that started it.
 */
public final class Chromium implements AutoCloseable {

    private static final List<Path> USUAL = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium")
            .map(Path::of)
            .toList();
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. */
    public static Chromium start() {
        Optional<Path> installed = USUAL.stream().filter(Files::isExecutable).findFirst();
        if (installed.isEmpty()) {
            fetch();
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** Somebody with a browser that prefers this language, for example {@code de-DE}. */
    public Visitor visitor(String language) {
        return new Visitor(browser.newContext(Visitor.options(language)));
    }

    /** The same without JavaScript. */
    public Visitor visitorWithoutScripts(String language) {
        return new Visitor(browser.newContext(Visitor.options(language).setJavaScriptEnabled(false)));
    }

    private static void fetch() {
        try {
            int code = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CLI.class.getName(),
                            "install",
                            "--only-shell",
                            "chromium")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "There is no Chromium in %s, and none could be fetched: install Chromium".formatted(USUAL));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
