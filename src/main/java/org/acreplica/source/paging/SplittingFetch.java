package org.acreplica.source.paging;

import java.util.Optional;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;

/**
 * Fetches a page, in smaller pages if the server cannot deliver it: after half of its attempts have failed in a way
 * that the size may explain. If smaller pages fail as well, the other half of the attempts follows, with their longer
 * pauses: a server that is down for minutes is no reason to split.
 */
public final class SplittingFetch implements Fetch {

    private final Fetch fetch;
    private final PageRequests requests;
    private final int tries;

    /** @param tries attempts per page after transient failures, 1 or more */
    public SplittingFetch(Fetch fetch, PageRequests requests, int tries) {
        this.fetch = fetch;
        this.requests = requests;
        this.tries = tries;
    }

    @Override
    public Page fetch(PageRequest request) throws SourceException {
        int half = (tries + 1) / 2;
        try {
            return fetch.fetch(request.tried(Tries.upTo(half)));
        } catch (SourceException e) {
            if (e.kind() != Kind.TRANSIENT) {
                throw e;
            }
            return fetch(request, half, e);
        }
    }

    /**
     * The same, after some attempts.
     *
     * @param made their number
     * @param failure transient, of the last of them
     */
    Page fetch(PageRequest request, int made, SourceException failure) throws SourceException {
        int half = (tries + 1) / 2;
        if (made < half) {
            try {
                return fetch.fetch(request.tried(new Tries(made + 1, half)));
            } catch (SourceException e) {
                if (e.kind() != Kind.TRANSIENT) {
                    throw e;
                }
                return fetch(request, half, e);
            }
        }
        Optional<Tries> rest = made < tries ? Optional.of(Tries.from(made + 1)) : Optional.empty();
        Optional<Page> split =
                failure.mayBeTooLarge() ? new SplitPage(fetch, requests, request, rest).fetch() : Optional.empty();
        if (split.isPresent()) {
            return split.get();
        }
        if (rest.isEmpty()) {
            throw failure;
        }
        return fetch.fetch(request.tried(rest.get()));
    }
}
