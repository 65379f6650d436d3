package org.acreplica.source.list;

import java.util.List;
import org.acreplica.source.request.Include;

/** The related rows to request with the pages of a list. Called from request threads. */
public interface Includes {

    Includes NONE = new Includes() {
        @Override
        public List<Include> now() {
            return List.of();
        }

        @Override
        public void refused(String why) {
            throw new IllegalStateException("nothing was asked for: " + why);
        }
    };

    /** Queried for each page. */
    List<Include> now();

    /** The server does not send them: a page that failed with them came without. */
    void refused(String why);
}
