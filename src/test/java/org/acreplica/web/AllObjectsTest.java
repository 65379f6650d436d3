package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Replicas;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page with all objects, during the first copy and after it. */
@Tag("slow")
class AllObjectsTest {

    private static final int LARGEST_PAGE = 60 * 1024;

    @TempDir
    private Path home;

    @Test
    void aFirstCopyAndItsEndReadWellAndStaySmall() throws IOException {
        assumeTrue(Browser.executable().isPresent(), "there is no chromium on the path, and CHROMIUM names none");
        Screenshots.copyObjectFiles(home.resolve("routes"));
        Semaphore pages = new Semaphore(2);
        try (Served served = new Served(home, FakeOptions.demo().requestsPerSecond(0))
                        .with("sync.objects", String.join(",", Replicas.all()));
                Browser browser = Browser.open(home.resolve("profile"))) {
            served.account().collection("contacts").beforePage(page -> pages.acquireUninterruptibly());
            served.start().awaitCopied("tags").awaitCopied("deals");
            browser.go(served.url());

            browser.awaitText("Replicating", "contacts", "comes with contacts");
            browser.assertReadable();
            assertThat(objects(browser)).isEqualTo(Replicas.all().size());

            pages.release(1_000_000);
            browser.awaitText("All copies are current");
            browser.assertReadable();
            assertThat(served.get("/").body()).hasSizeLessThan(LARGEST_PAGE);
        }
    }

    private static int objects(Browser browser) {
        return Integer.parseInt(
                browser.evaluate("document.querySelectorAll('.objects tbody tr:not(.group), .skipped a').length"));
    }
}
