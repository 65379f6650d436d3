package org.acreplica.source;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * The result of one cheap call for an object, with {@code limit=1}.
 *
 * @param changedAfter the date in the change filter; empty when all records were requested
 * @param total number of records that pages count, all or changed; empty if ActiveCampaign does not send it
 * @param isEmpty whether there is nothing to count
 * @param fields the keys of the record received; none if there was none
 * @param failure null when the object can be read
 */
public record Probe(
        ReplicatedObject object,
        Optional<LocalDate> changedAfter,
        OptionalLong total,
        boolean isEmpty,
        Set<String> fields,
        @Nullable SourceException failure) {

    /** Number of records, all or changed; empty if unknown. */
    public OptionalLong records() {
        return object.isCountedByItself() || isEmpty ? total : OptionalLong.empty();
    }

    static Probe of(
            ReplicatedObject object,
            Optional<LocalDate> changedAfter,
            ActiveCampaign activeCampaign,
            RequestListener calls) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("limit", "1"));
        changedAfter.ifPresent(date -> query.put(object.filterParam().orElseThrow(), date.toString()));
        PageRequest request = new PageRequest(object.name(), object.path(), object.recordsKey(), "offset 0", query)
                .reportingTo(calls)
                .countedBy(object.countedBy())
                .awaitedByOthers();
        try (Page page = activeCampaign.fetch(request)) {
            return new Probe(object, changedAfter, page.total(), page.isEmpty(), page.fieldsOfFirst(), null);
        } catch (SourceException e) {
            return failed(object, changedAfter, e);
        }
    }

    static Probe failed(ReplicatedObject object, Optional<LocalDate> changedAfter, SourceException failure) {
        return new Probe(object, changedAfter, OptionalLong.empty(), false, Set.of(), failure);
    }
}
