package org.acreplica.source.paging;

import java.util.Optional;
import org.acreplica.source.list.Includes;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;

/**
 * Finds out whether a page fails because of its includes: if the server rejects the page, or fails twice in a row, it
 * is requested once without them. If that succeeds, its page is used. If that fails too, the includes are not the
 * reason, and the page is handled like any other.
 */
public final class IncludeFetch implements Fetch {

    private static final int IN_A_ROW = 2;

    private final Fetch fetch;
    private final SplittingFetch others;
    private final Includes includes;
    private final int most;

    /**
     * @param others fetches pages that do not fail because of includes
     * @param tries attempts per page after transient failures, 1 or more
     */
    public IncludeFetch(Fetch fetch, SplittingFetch others, Includes includes, int tries) {
        this.fetch = fetch;
        this.others = others;
        this.includes = includes;
        this.most = Math.min(IN_A_ROW, tries);
    }

    @Override
    public Page fetch(PageRequest request) throws SourceException {
        if (request.contents().includes().isEmpty()) {
            return others.fetch(request);
        }
        SourceException failure;
        try {
            return fetch.fetch(request.tried(Tries.upTo(most)));
        } catch (SourceException e) {
            failure = e;
        }
        Optional<Page> without = isAnswer(failure) ? withoutIncludes(request, failure) : Optional.empty();
        if (without.isPresent()) {
            return without.get();
        }
        if (failure.kind() != Kind.TRANSIENT) {
            throw failure;
        }
        return others.fetch(request, most, failure);
    }

    private Optional<Page> withoutIncludes(PageRequest request, SourceException failure) throws SourceException {
        try {
            Page page = fetch.fetch(request.withoutIncludes().tried(Tries.upTo(1)));
            includes.refused(failure.getMessage());
            return Optional.of(page);
        } catch (SourceException e) {
            if (e.kind() == Kind.STOPPING) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static boolean isAnswer(SourceException failure) {
        return switch (failure.kind()) {
            case TRANSIENT, TERMINAL, FORBIDDEN, ABSENT -> true;
            default -> false;
        };
    }
}
