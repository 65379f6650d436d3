package org.acreplica.source.paging;

import java.util.Optional;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;

/**
 * Brings a page, in smaller ones where the server cannot send it: after half of its tries have failed in a way that may
 * be the page's size. Where nothing comes in smaller ones either, the other half of the tries follows, with the longer
 * pauses that belong to them: a server that is down for minutes is no page that is too large.
 */
public final class SplittingFetch implements Fetch {

    private final Fetch fetch;
    private final PageRequests requests;
    private final int tries;

    /** @param tries how often a page is asked for in all after transient failures, 1 or more */
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
     * The same after some tries.
     *
     * @param made how many
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
