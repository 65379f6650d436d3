package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: one browser and one service for all states, each shown by an object of its own. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final String TOKEN = "Authorization: Bearer open-sesame";

    private final Semaphore pages = new Semaphore(0);
    private Served served;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path home) throws IOException {
        assumeTrue(Browser.executable().isPresent(), "there is no chromium on the path, and CHROMIUM names none");
        served = new Served(
                        home,
                        FakeOptions.empty()
                                .requestsPerSecond(0)
                                .size("tags", 30)
                                .size("lists", 250)
                                .size("users", 300))
                .with("web.token", "open-sesame");
        for (String object : List.of("tags", "lists", "forms", "users")) {
            TestObjectFile.named(object, object)
                    .columns("id bigint", "name text", object.equals("lists") ? "user_id bigint -> users" : "note text")
                    .into(served.folder());
        }
        served.account().faults().on("/api/3/forms").answer(Fault.status(403));
        served.start().awaitCopied("tags").awaitCopied("lists").awaitCopied("users");
        served.await("/", page -> page.body().contains("1 object skipped"));
        browser = Browser.open(home.resolve("profile"));
    }

    @AfterEach
    void mend() throws IOException {
        pages.release(1_000_000);
        Files.deleteIfExists(served.folder().resolve("deals.camel.yaml"));
        served.account().faults().clear();
        served.account().faults().on("/api/3/forms").answer(Fault.status(403));
        act("users", "resume");
        if (served.get("/api/objects/tags").json().path("condition").asText().equals("failed")) {
            act("tags", "sync");
        }
        served.await("/", page -> page.body().contains("All copies are current"));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @Test
    void copiesThatAreCurrentAreSaidToBeAndWhatIsSkippedIsFolded() {
        browse("");

        browser.awaitText("All copies are current", "1 object skipped", "30");
        browser.assertReadable();
        assertThat(browser.evaluate("document.querySelector('details').open")).isEqualTo("false");
        assertThat(browser.evaluate("document.querySelector('details').textContent"))
                .contains("forms", "HTTP 403");
    }

    @Test
    void aRunThatIsGoingOnIsABarInItsLineAndOneAtTheTopWithTheTimeLeft() {
        pages.drainPermits();
        served.account().collection("lists").beforePage(page -> pages.acquireUninterruptibly());
        pages.release(1);
        act("lists", "sync");
        browse("");

        browser.awaitText("Replicating 1 object", "of 3 calls made");
        browser.awaitText("40 %");
        browser.assertReadable();

        pages.release(1_000_000);
        browser.awaitText("All copies are current", "Next run");
    }

    @Test
    void anObjectThatFailsComesFirstWithItsErrorAndWhatHappensNext() {
        served.account().faults().on("/api/3/tags").answer(Fault.status(400));
        act("tags", "sync");
        browse("");

        browser.awaitText("tags needs attention", "HTTP 400", "The next run begins in");
        browser.assertReadable();

        browse("objects/tags");
        browser.awaitText("HTTP 400");
        browser.assertReadable();
    }

    @Test
    void aPausedObjectIsShownAsPaused() {
        act("users", "pause");
        browse("");

        browser.awaitText("‖ paused");
        browser.assertReadable();
    }

    @Test
    void aRefusedFileIsToldWithItsLineAndWhatToDo() throws IOException {
        Files.writeString(served.folder().resolve("deals.camel.yaml"), "- route: {");
        browse("");

        browser.awaitText("deals.camel.yaml needs attention", "Correct the file");
        browser.assertReadable();
    }

    @Test
    void aRefreshKeepsScrollingFilterOrderFocusAndWhatIsUnfolded() {
        browse("");
        browser.resize(1_000, 300);
        browser.evaluate("document.querySelector('[data-filter]').focus()");
        List.of("t", "a", "g").forEach(browser::press);
        browser.evaluate("document.querySelector('details').open = true");
        browser.evaluate("scrollTo(0, 120)");

        assertThat(shownObjects()).isEqualTo("tags");
        browser.evaluate("refresh()");

        assertThat(shownObjects()).isEqualTo("tags");
        assertThat(browser.evaluate("document.activeElement.value")).isEqualTo("tag");
        assertThat(browser.evaluate("scrollY")).isEqualTo("120");
        assertThat(browser.evaluate("document.querySelector('details').open")).isEqualTo("true");
    }

    @Test
    void rowsAreSortedByTheKeyboardAndStaySoWithTheFocusWhereItWas() {
        browse("");
        browser.evaluate("document.querySelectorAll('th[data-sort] button')[2].focus()");
        browser.press("Enter");

        assertThat(shownObjects()).isEqualTo("users,lists,tags");
        assertThat(browser.evaluate("document.querySelector('[aria-sort=descending]').textContent"))
                .isEqualTo("rows");
        browser.evaluate("document.querySelector('#o-users a').focus()");
        browser.evaluate("refresh()");
        assertThat(shownObjects()).isEqualTo("users,lists,tags");
        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("users");

        browser.evaluate("document.querySelectorAll('th[data-sort] button')[2].click()");
        assertThat(shownObjects()).isEqualTo("tags,lists,users");
        browser.evaluate("document.querySelectorAll('th[data-sort] button')[2].click()");
        assertThat(browser.evaluate("document.querySelectorAll('.group').length"))
                .isEqualTo("1");
    }

    @Test
    void runsAreChosenByHowTheyEndedAndByObject() {
        browse("runs");
        browser.awaitText("forms", "tags", "users", "HTTP 403");
        browser.assertReadable();

        browser.evaluate("[...document.querySelectorAll('.choice a')].find(a => a.textContent === 'skipped').click()");
        browser.awaitPage("location.search === '?status=skipped'");
        assertThat(browser.evaluate("document.querySelector('tbody').textContent"))
                .contains("forms")
                .doesNotContain("tags");

        browse("runs?object=tags");
        browser.awaitText("Runs of tags", "succeeded");
        assertThat(browser.evaluate("document.querySelector('tbody').textContent"))
                .doesNotContain("forms", "users");
    }

    @Test
    void theSchemaIsDrawnWithItsRelations() {
        browse("schema");
        browser.awaitText("Schema", "tags", "user_id");

        browser.assertReadable();
        assertThat(browser.evaluate("document.querySelectorAll('.diagram rect').length"))
                .isEqualTo("4");
        assertThat(browser.evaluate("document.querySelectorAll('.diagram path').length"))
                .isEqualTo("1");
    }

    @Test
    void theFirstStopOfTheTabKeySkipsToTheContent() {
        browse("");
        browser.press("Tab");

        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
    }

    @Test
    void withoutAScriptThePagesReadAllTheSame() {
        browser.withScript(false);
        try {
            browser.go(served.url());
        } finally {
            browser.withScript(true);
        }

        assertThat(browser.text()).contains("All copies are current", "tags", "lists");
        assertThat(browser.evaluate("document.querySelector('[data-filter]').checkVisibility()"))
                .isEqualTo("false");
        assertThat(browser.evaluate("document.querySelectorAll('th button').length"))
                .isEqualTo("0");
    }

    @Test
    void anActionIsRefusedWithoutTheTokenAndDoneWithIt() {
        browse("objects/tags");
        browser.awaitText("Sync now");
        served.account().clearRequests();

        browser.evaluate("document.querySelector('[data-action=sync]').click()");

        browser.awaitText("Actions need the token");
        assertThat(served.account().requests()).isEmpty();

        browser.evaluate("document.querySelector('[name=token]').value = 'open-sesame'");
        browser.evaluate("document.querySelector('[data-action=sync]').click()");

        browser.awaitText("Requested: sync.");
        served.await("/api/objects/tags", any -> !served.account().requests().isEmpty());
    }

    private void browse(String path) {
        browser.resize(1280, 900).go(served.url() + path);
        browser.evaluate("sessionStorage.clear()");
    }

    private void act(String object, String action) {
        assertThat(served.post("/api/objects/" + object + "/" + action, TOKEN).status())
                .isEqualTo(202);
    }

    private String shownObjects() {
        return browser.evaluate("[...document.querySelectorAll('.objects tbody tr:not(.group)')]"
                + ".filter(row => row.checkVisibility()).map(row => row.cells[0].textContent).join()");
    }
}
