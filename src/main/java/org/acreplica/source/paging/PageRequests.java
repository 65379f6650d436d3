package org.acreplica.source.paging;

import java.util.List;
import java.util.Map;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.list.Includes;
import org.acreplica.source.list.Scope;
import org.acreplica.source.request.Include;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;

/** Creates the requests of one reading of one object from what its pages have in common. */
public final class PageRequests {

    private final ReplicatedObject object;
    private final Scope scope;
    private final Includes includes;
    private final RequestListener calls;

    /** Without includes. */
    public PageRequests(ReplicatedObject object, Scope scope, RequestListener calls) {
        this(object, scope, Includes.NONE, calls);
    }

    /** @param includes the related rows to request with each page */
    public PageRequests(ReplicatedObject object, Scope scope, Includes includes, RequestListener calls) {
        this.object = object;
        this.scope = scope;
        this.includes = includes;
        this.calls = calls;
    }

    String objectName() {
        return object.name();
    }

    Scope scope() {
        return scope;
    }

    ReplicatedObject object() {
        return object;
    }

    /** Whether the reading covers all records and the object can be read by id. */
    boolean allowRanges() {
        return object.keyset().isPresent() && scope.isAll();
    }

    /** A full page that begins at the place. */
    PageRequest at(Place place, long pagesLeft) {
        Map<String, String> query = place.in(Map.of(), PageRequest.LIMIT);
        object.order()
                .ifPresent(parameter -> query.put(parameter, scope.newest().isPresent() ? "DESC" : "ASC"));
        scope.changedAfter().ifPresent(date -> query.put(object.filterParam().orElseThrow(), date.toString()));
        for (String parameter :
                object.query().isEmpty() ? new String[0] : object.query().split("&")) {
            query.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
        }
        List<Include> included = includes.now();
        PageRequest request = new PageRequest(
                        object.name(), object.path(), object.recordsKey(), place.toString(), query)
                .withPagesLeft(pagesLeft)
                .reportingTo(calls)
                .countedBy(object.countedBy())
                .including(included);
        return included.isEmpty() ? request : request.awaitedByOthers();
    }

    /** So many records of the same list from another place. */
    PageRequest part(PageRequest request, Place place, int limit) {
        return request.at(place.toString(), place.in(request.query(), limit));
    }

    Place placeOf(PageRequest request) {
        return Place.of(request.query(), object.keyset());
    }
}
