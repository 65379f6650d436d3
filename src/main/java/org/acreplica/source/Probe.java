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
 * What one cheap call says of an object: {@code limit=1}, for the total.
 *
 * @param changedAfter the date in the change filter; empty when all records were asked for
 * @param total of what pages count, or of that what has changed; empty if ActiveCampaign does not say
 * @param isEmpty whether pages have nothing to count
 * @param fields the keys of the record that came; none if there was none
 * @param failure null when the object can be read
 */
public record Probe(
        ReplicatedObject object,
        Optional<LocalDate> changedAfter,
        OptionalLong total,
        boolean isEmpty,
        Set<String> fields,
        @Nullable SourceException failure) {

    /** How many records the object has, or how many have changed; empty if that is not said. */
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
                .countedBy(object.countedBy());
        try (Page page = activeCampaign.fetch(request)) {
            return new Probe(object, changedAfter, page.total(), page.isEmpty(), page.fieldsOfFirst(), null);
        } catch (SourceException e) {
            return new Probe(object, changedAfter, OptionalLong.empty(), false, Set.of(), e);
        }
    }
}
