package org.acreplica.source;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.RequestListener;
import org.acreplica.source.page.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * What one cheap call says of an object: {@code limit=1}, for the total.
 *
 * @param changedAfter the date in the change filter; empty when all records were asked for
 * @param total records that ActiveCampaign has, or that have changed; empty where it does not say
 * @param isEmpty whether there are none at all
 * @param fields the keys of the record that came; none where there was none
 * @param failure null when the object can be read
 */
public record Probe(
        ReplicatedObject object,
        Optional<LocalDate> changedAfter,
        OptionalLong total,
        boolean isEmpty,
        Set<String> fields,
        @Nullable SourceException failure) {

    static Probe of(
            ReplicatedObject object,
            Optional<LocalDate> changedAfter,
            ActiveCampaign activeCampaign,
            RequestListener calls) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("limit", "1"));
        changedAfter.ifPresent(date -> query.put(object.filterParam().orElseThrow(), date.toString()));
        PageRequest request = new PageRequest(object.name(), object.path(), object.recordsKey(), "offset 0", query)
                .reportingTo(calls)
                .countedBy(object.countedBy());
        try (Page page = activeCampaign.fetch(request)) {
            return new Probe(object, changedAfter, page.total(), page.isEmpty(), page.fieldsOfFirst(), null);
        } catch (SourceException e) {
            return new Probe(object, changedAfter, OptionalLong.empty(), false, Set.of(), e);
        }
    }
}
