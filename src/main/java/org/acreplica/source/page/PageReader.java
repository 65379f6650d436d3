package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.acreplica.source.page.SourceException.Kind;

/** Turns an answer into a page, or says what is wrong with it. */
public final class PageReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_DETAIL = 200;

    private final BodyMemory budget;
    private final String token;

    /** @param token struck out of whatever the server says, should it repeat it */
    public PageReader(BodyMemory budget, String token) {
        this.budget = budget;
        this.token = token;
    }

    /** Takes the body over: it is closed here, or with the page. */
    public Page read(PageRequest request, Response answer, Body body) throws SourceException {
        Page page = null;
        try {
            if (!answer.isSuccess()) {
                throw refusal(request, answer.status(), body);
            }
            if (body == null || body.length() == 0) {
                throw new MalformedResponseException("is empty");
            }
            page = Page.of(body, request.recordsKey(), request.includes(), budget);
            return page;
        } catch (MalformedResponseException e) {
            throw mangled(request, answer, e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw mangled(request, answer, "is not whole JSON: " + redacted(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new SourceException(Kind.TRANSIENT, request.words() + ": " + e.getMessage(), e);
        } finally {
            if (page == null && body != null) {
                body.close();
            }
        }
    }

    private SourceException refusal(PageRequest request, int status, Body body) {
        Kind kind = switch (status) {
            case 401 -> Kind.UNAUTHORISED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.ABSENT;
            case 429, 503 -> Kind.THROTTLED;
            case 408, 425 -> Kind.TRANSIENT;
            default -> status >= 400 && status < 500 ? Kind.TERMINAL : Kind.TRANSIENT;
        };
        String what = status >= 300 && status < 400 ? " answered with a redirect, which is not followed" : " refused";
        return new SourceException(kind, request.words() + what + " (HTTP " + status + detail(body) + ")");
    }

    private SourceException mangled(PageRequest request, Response answer, String what, Exception cause) {
        return new SourceException(
                Kind.TRANSIENT, request.words() + ": the answer (HTTP " + answer.status() + ") " + what, cause);
    }

    /** What the server says in one of the forms that its errors have, with a comma before it; empty for HTML. */
    private String detail(Body body) {
        if (body == null || body.length() == 0 || body.length() > 100_000) {
            return "";
        }
        try {
            JsonNode root = MAPPER.readTree(body.stream());
            JsonNode first = root.path("errors").isArray() ? root.path("errors").path(0) : root.path("errors");
            String message = root.path("message")
                    .asText(
                            first.isTextual()
                                    ? first.asText()
                                    : first.path("title").asText(""));
            String detail = first.path("detail").asText("");
            String text = redacted(detail.isEmpty() ? message : message + ": " + detail)
                    .replaceAll("\\s+", " ")
                    .trim();
            return text.isEmpty() ? "" : ", " + text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
        } catch (IOException e) {
            // No JSON: a gateway's page of HTML says no more than the status.
            return "";
        }
    }

    private String redacted(String text) {
        return token.isEmpty() ? text : text.replace(token, "***");
    }
}
