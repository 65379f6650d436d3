package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.acreplica.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, which brings them up to date by itself. */
@Tag("slow")
class BrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @TempDir
    private Path home;

    private final Semaphore pages = new Semaphore(0);
    private Served served;
    private Browser browser;

    @BeforeEach
    void prepare() {
        assumeTrue(Browser.executable().isPresent(), "there is no chromium on the path, and CHROMIUM names none");
        served = new Served(home).with("web.token", "open-sesame");
    }

    @AfterEach
    void stop() {
        pages.release(1_000_000);
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @Test
    void aRunIsSeenBeforeItWhileItIsGoingOnAndAfterwards() throws IOException {
        served.account().collection("tags").beforePage(query -> pages.acquireUninterruptibly());
        served.start();
        browse("", DESK);

        browser.awaitText("0 of 1 copies are up to date", "running", "records so far");

        pages.release(1_000_000);
        browser.awaitText("1 of 1 copies are up to date", "current");
        assertThat(browser.evaluate("document.querySelectorAll('svg').length")).isNotEqualTo("0");
    }

    @Test
    void anObjectThatFailsIsShownWithItsErrorOnAPhoneInTheDark() throws IOException {
        served.account().faults().on("/api/3/tags").answer(Fault.status(400));
        served.start();
        browse("", PHONE, "--force-dark-mode", "--blink-settings=preferredColorScheme=0");

        browser.awaitText("failed", "HTTP 400");

        assertThat(browser.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo("true");
        assertThat(brightness(browser.evaluate("getComputedStyle(document.body).backgroundColor")))
                .isLessThan(brightness(browser.evaluate("getComputedStyle(document.body).color")));
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
    }

    @Test
    void anActionIsRefusedWithoutTheTokenAndDoneWithIt() throws IOException {
        served.start().awaitCopied("tags");
        browse("objects/tags", DESK);
        browser.awaitText("Sync now");
        served.account().clearRequests();

        browser.evaluate("document.querySelector('[data-action=sync]').click()");

        browser.awaitText("Actions want the token");
        assertThat(served.account().requests()).isEmpty();

        browser.evaluate("document.querySelector('[name=token]').value = 'open-sesame'");
        browser.evaluate("document.querySelector('[data-action=sync]').click()");

        browser.awaitText("Asked for: sync.");
        assertThat(served.account().requests()).isNotEmpty();
    }

    private void browse(String path, int width, String... options) throws IOException {
        browser = Browser.open(home.resolve("profile"), width, served.url() + path, options);
    }

    private static int brightness(String rgb) {
        int sum = 0;
        for (String part : rgb.replaceAll("[^0-9,]", "").split(",")) {
            sum += Integer.parseInt(part);
        }
        return sum;
    }
}
