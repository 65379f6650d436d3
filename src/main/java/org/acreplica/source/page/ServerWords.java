package org.acreplica.source.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The message in a response that is not a page, and who sent it. */
final class ServerWords {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BEGINNING = 200;
    private static final int LARGEST_BODY = 100_000;

    /** Marks a response by Cloudflare itself, such as a challenge. */
    private static final String CF_MITIGATED = "cf-mitigated";

    private ServerWords() {}

    /**
     * The server's message, in any of the forms of ActiveCampaign's errors, after a comma; the empty string if there is
     * none.
     *
     * @param body null for none
     */
    static String of(@Nullable Body body) {
        if (body == null || body.length() == 0 || body.length() > LARGEST_BODY) {
            return "";
        }
        try {
            JsonNode root = MAPPER.readTree(body.stream());
            String text = Stream.of(
                            root.path("message").asText(""),
                            root.path("result_message").asText(""),
                            errors(root.path("errors")))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining("; "))
                    .replaceAll("\\s+", " ")
                    .trim();
            return text.isEmpty() ? "" : ", " + text;
        } catch (IOException e) {
            // No JSON: a gateway's HTML page says no more than the status.
            return "";
        }
    }

    /** Whether an intermediary answered, such as a bot filter or a proxy. */
    static boolean areOfIntermediary(Response response, @Nullable Body body) {
        return response.has(CF_MITIGATED) || isWebPage(body);
    }

    private static boolean isWebPage(@Nullable Body body) {
        if (body == null) {
            return false;
        }
        try (InputStream start = body.stream(0, Math.min(body.length(), BEGINNING))) {
            String text = new String(start.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\uFEFF", "").stripLeading().startsWith("<");
        } catch (IOException e) {
            return false;
        }
    }

    /** The first error: a text, or an object with a title. */
    private static String errors(JsonNode errors) {
        if (!errors.isArray()) {
            return error(errors);
        }
        return StreamSupport.stream(errors.spliterator(), false)
                .map(ServerWords::error)
                .findFirst()
                .orElse("");
    }

    private static String error(JsonNode error) {
        if (error.isTextual()) {
            return error.asText();
        }
        return Stream.of("title", "detail")
                .map(name -> error.path(name).asText(""))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(": "));
    }
}
