package org.acreplica.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;

/**
 * Makes the screenshots for the documentation from the demo's account, in about two minutes. The argument is the target
 * folder, {@code docs/images}.
 */
final class Screenshots {

    private static final String TOKEN = "open-sesame";
    private static final int DAYS = 14;

    private final Path folder;
    private final Served served;
    private final Browser browser;

    private Screenshots(Path folder, Served served, Browser browser) {
        this.folder = folder;
        this.served = served;
        this.browser = browser;
    }

    public static void main(String... arguments) throws IOException {
        Path home = Files.createTempDirectory("screenshots");
        copyObjectFiles(home.resolve("routes"));
        try (Served served = new Served(
                                home, FakeOptions.demo().requestsPerSecond(0).size("contacts", 4_500))
                        .with("activecampaign.requests-per-second", "5")
                        .with("web.token", TOKEN);
                Browser browser = Browser.open(home.resolve("profile"))) {
            new Screenshots(Path.of(arguments[0]), served, browser).take();
        }
    }

    static void copyObjectFiles(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".camel.yaml"))
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void take() throws IOException {
        served.account().faults().on("/api/3/calendars").answer(Fault.status(403));
        served.account().faults().on("/api/3/savedResponses").answer(Fault.status(403));
        served.start();
        served.await("/api/objects", answer -> current(answer) >= 20);
        picture("status-page", "", "light", 1280, 900);
        served.await("/api/objects", answer -> current(answer) >= 52);

        for (int day = 1; day <= DAYS; day++) {
            served.account().advance(day);
            sync("contacts", "deals", "tags", "campaigns", "tasks");
        }
        picture("object-page-dark", "objects/contacts", "dark", 1280, 900);
        picture("schema-page", "schema", "light", 1280, 900);
        served.account().faults().on("/api/3/deals").answer(Fault.status(400));
        sync("deals");
        picture("status-page-dark", "", "dark", 1280, 900);
        picture("status-page-phone", "", "light", 390, 844);
    }

    private void picture(String name, String path, String scheme, int width, int height) throws IOException {
        browser.prefer(scheme).resize(width, height).go(served.url() + path);
        Files.write(folder.resolve(name + ".png"), browser.picture(false));
    }

    private void sync(String... objects) {
        for (String object : objects) {
            String before = lastRun(object);
            served.post("/api/objects/" + object + "/sync", "Authorization: Bearer " + TOKEN);
            served.await("/api/objects/" + object, answer -> !lastRun(object).equals(before));
        }
    }

    private String lastRun(String object) {
        return served.get("/api/objects/" + object)
                .json()
                .at("/last_run/run_id")
                .asText();
    }

    private static long current(Served.Answer objects) {
        return StreamSupport.stream(objects.json().path("objects").spliterator(), false)
                .filter(object -> List.of("current", "skipped")
                        .contains(object.path("condition").asText()))
                .count();
    }
}
