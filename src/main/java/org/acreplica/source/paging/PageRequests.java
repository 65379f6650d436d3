package org.acreplica.source.paging;

import java.time.LocalDate;
import java.util.Map;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.RequestListener;

/** The requests of one reading of one object: what all its pages have in common. */
public final class PageRequests {

    private final ReplicatedObject object;
    private final LocalDate changedAfter;
    private final RequestListener calls;

    /** @param changedAfter the date in the change filter; null to read everything */
    public PageRequests(ReplicatedObject object, LocalDate changedAfter, RequestListener calls) {
        this.object = object;
        this.changedAfter = changedAfter;
        this.calls = calls;
    }

    /** The object in messages. */
    String words() {
        return object.name();
    }

    ReplicatedObject object() {
        return object;
    }

    /** Whether all records are read, and can be read by their ids. */
    boolean allowRanges() {
        return object.keyset() != null && changedAfter == null;
    }

    /** The full page that begins at a place. */
    PageRequest at(Place place, long pagesLeft) {
        Map<String, String> query = place.in(Map.of(), PageRequest.LIMIT);
        if (object.order() != null) {
            query.put(object.order(), "ASC");
        }
        if (changedAfter != null) {
            query.put(object.filterParam(), changedAfter.toString());
        }
        for (String parameter :
                object.query().isEmpty() ? new String[0] : object.query().split("&")) {
            query.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
        }
        return new PageRequest(
                object.name(), object.path(), object.recordsKey(), place.toString(), query, pagesLeft, calls);
    }

    /** As many records of the same list from another place on. */
    PageRequest part(PageRequest request, Place place, int limit) {
        return request.at(place.toString(), place.in(request.query(), limit));
    }

    Place placeOf(PageRequest request) {
        return Place.of(request.query(), object.keyset());
    }
}
