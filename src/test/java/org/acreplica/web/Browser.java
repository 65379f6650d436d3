package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A headless Chromium with one page, controlled by the DevTools protocol: Debian's chromium, or the one in the
 * environment variable CHROMIUM.
 */
final class Browser implements AutoCloseable {

    private static final int PHONE = 500;
    private static final List<Integer> WIDTHS = List.of(360, 768, 1600);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper mapper = new ObjectMapper();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final Process process;
    private final WebSocket socket;
    private int asked;

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Answers())
                .join();
    }

    /** Empty if none is installed. */
    static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-headless-shell", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    static Browser open(Path profile) throws IOException {
        List<String> command = List.of(
                executable().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Files.exists(port) && Files.readString(port).contains("\n"));
        String host = "127.0.0.1:" + Files.readAllLines(port).get(0);
        return new Browser(process, Awaitility.await().atMost(PATIENCE).until(() -> page(host), page -> page != null));
    }

    /** Loads a page and waits for it. */
    Browser go(String url) {
        evaluate("window.isTheOldPage = true");
        command("Page.navigate", Map.of("url", url));
        awaitPage("!window.isTheOldPage");
        return this;
    }

    /** Waits until the expression is true on the page. */
    void awaitPage(String expression) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> evaluate(expression + " && document.readyState === 'complete'")
                        .equals("true"));
    }

    /** In both colour schemes, on a phone, a tablet and a wide screen, by the rules of {@code findings.js}. */
    void assertReadable() {
        for (String scheme : List.of("light", "dark")) {
            prefer(scheme);
            for (int width : WIDTHS) {
                resize(width, 900);
                assertThat(evaluate(findings())).as(scheme + ", " + width).isEmpty();
            }
        }
        resize(1280, 900);
    }

    private static String findings() {
        try (InputStream script = Browser.class.getResourceAsStream("/web/findings.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param scheme {@code light} or {@code dark} */
    Browser prefer(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Browser resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < PHONE));
        return this;
    }

    /** Takes effect on the next page. */
    Browser withScript(boolean runs) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !runs));
        return this;
    }

    /** Presses and releases a key, as a keyboard does: {@code Tab}, {@code Enter}, or one character. */
    void press(String key) {
        String text = key.equals("Enter") ? "\r" : key;
        Map<String, Object> down = key.equals("Tab")
                ? Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", 9)
                : Map.of("type", "keyDown", "key", key, "text", text);
        command("Input.dispatchKeyEvent", down);
        command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** The visible part as a PNG, or the whole page. */
    byte[] picture(boolean whole) {
        JsonNode shot = command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        return Base64.getDecoder().decode(shot.path("data").asText());
    }

    /** The value of the expression on the page. */
    String evaluate(String expression) {
        JsonNode result = command(
                "Runtime.evaluate",
                Map.of("expression", "(async () => String(await (" + expression + ")))()", "awaitPromise", true));
        return result.at("/result/value").asText(result.at("/exceptionDetails").toString());
    }

    private JsonNode command(String method, Map<String, ?> parameters) {
        int id = ++asked;
        ObjectNode command = mapper.createObjectNode();
        command.put("id", id).put("method", method).set("params", mapper.valueToTree(parameters));
        socket.sendText(command.toString(), true).join();
        try {
            JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            while (answer != null && answer.path("id").asInt() != id) {
                answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return answer == null ? mapper.createObjectNode() : answer.path("result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The visible text. */
    String text() {
        return evaluate("document.body.innerText");
    }

    void awaitText(String... texts) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(this::text, text -> Stream.of(texts).allMatch(text::contains));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroyForcibly().onExit().join();
    }

    private static URI page(String host) throws IOException {
        JsonNode targets;
        try (InputStream list = URI.create("http://" + host + "/json").toURL().openStream()) {
            targets = new ObjectMapper().readTree(list);
        }
        return targets.valueStream()
                .filter(target -> target.path("type").asText().equals("page"))
                .map(target -> URI.create(target.path("webSocketDebuggerUrl").asText()))
                .findFirst()
                .orElse(null);
    }

    /** A text may come in parts. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    answers.add(mapper.readTree(text.toString()));
                } catch (IOException e) {
                    answers.add(mapper.valueToTree(Map.of("error", e.toString())));
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
