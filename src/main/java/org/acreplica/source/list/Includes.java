package org.acreplica.source.list;

import java.util.List;
import org.acreplica.source.request.Include;

/** What is to be sent beside the pages of a list. Called from the threads of requests. */
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

    /** The server does not send it: a page that it failed with came without. */
    void refused(String why);
}
