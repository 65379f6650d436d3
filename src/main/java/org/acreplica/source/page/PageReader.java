package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/** Turns a response into a page, or into a {@link SourceException}: the meaning of each HTTP status is here. */
public final class PageReader {

    private static final int LONGEST_WORDS = 250;

    private final BodyMemory budget;
    private final String token;

    /** @param token removed from quoted server messages */
    public PageReader(BodyMemory budget, String token) {
        this.budget = budget;
        this.token = token;
    }

    /**
     * Takes ownership of the body: it is closed here, or with the page.
     *
     * @param askedAt when the request was sent, by {@link System#nanoTime}
     */
    public Page read(PageRequest request, Response answer, @Nullable Body body, long askedAt) throws SourceException {
        Page page = null;
        try {
            if (!answer.isSuccess()) {
                throw refusal(request, answer, body);
            }
            if (body == null || body.length() == 0) {
                throw new MalformedResponseException("is empty");
            }
            page = Page.of(body, request.contents(), askedAt, budget);
            return page;
        } catch (MalformedResponseException e) {
            throw new SourceException(Kind.TRANSIENT, mangled(request, answer) + shown(e.getMessage()), e);
        } catch (JsonProcessingException e) {
            throw notJson(
                    mangled(request, answer) + "is incomplete or invalid JSON: "
                            + shown(withoutContents(e.getOriginalMessage())),
                    e);
        } catch (IOException e) {
            throw new SourceException(Kind.TRANSIENT, request.words() + ": " + e.getMessage(), e);
        } finally {
            if (page == null && body != null) {
                body.close();
            }
        }
    }

    private SourceException refusal(PageRequest request, Response response, @Nullable Body body) {
        int status = response.status();
        String what = status >= 300 && status < 400 ? " answered with a redirect, which is not followed" : " refused";
        String message = request.words() + what + " (HTTP " + status + shown(ServerWords.of(body)) + ")";
        if ((status == 403 || status == 404) && ServerWords.areOfIntermediary(response, body)) {
            return new SourceException(
                    Kind.TRANSIENT, message + " by an intermediary (bot filter or proxy), not by ActiveCampaign");
        }
        return switch (status) {
            case 401 -> new SourceException(Kind.UNAUTHORISED, message);
            case 403 -> new SourceException(Kind.FORBIDDEN, message);
            case 404 -> new SourceException(Kind.ABSENT, message);
            case 429, 503 -> new SourceException(Kind.THROTTLED, message);
            case 425 -> new SourceException(Kind.TRANSIENT, message);
            case 408 -> SourceException.perhapsTooLarge(message, null);
            default -> {
                if (status >= 500) {
                    yield SourceException.perhapsTooLarge(message, null);
                }
                yield new SourceException(status >= 400 ? Kind.TERMINAL : Kind.TRANSIENT, message);
            }
        };
    }

    /** A truncated body may be one that the server could not finish. */
    private static SourceException notJson(String message, JsonProcessingException cause) {
        return cause instanceof JsonEOFException
                ? SourceException.perhapsTooLarge(message, cause)
                : new SourceException(Kind.TRANSIENT, message, cause);
    }

    /** The server's message without the token, in case it is echoed, shortened. */
    private String shown(String said) {
        String text = token.isEmpty() ? said : said.replace(token, "***");
        return text.substring(0, Math.min(text.length(), LONGEST_WORDS));
    }

    /** Removes unknown words that the parser quotes. */
    private static String withoutContents(String said) {
        return said.replaceAll("token '[^']*'", "token");
    }

    private static String mangled(PageRequest request, Response response) {
        return request.words() + ": the answer (HTTP " + response.status() + ") ";
    }
}
