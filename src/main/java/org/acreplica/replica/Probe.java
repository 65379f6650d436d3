package org.acreplica.replica;

import java.util.Map;
import java.util.OptionalLong;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.source.Calls;
import org.acreplica.source.Page;
import org.acreplica.source.PageRequest;
import org.acreplica.source.SourceException;

/**
 * What one cheap call says of an object: {@code limit=1}, for the total.
 *
 * @param total records that ActiveCampaign has; empty where it does not say
 * @param isEmpty whether it has none at all
 * @param failure null when the object can be read
 */
public record Probe(ReplicatedObject object, OptionalLong total, boolean isEmpty, SourceException failure) {

    static Probe of(ReplicatedObject object, Source source, Calls calls) {
        PageRequest request = new PageRequest(
                object.name(), object.path(), object.recordsKey(), "offset 0", Map.of("limit", "1"), 0, calls);
        try (Page page = source.read(request)) {
            return new Probe(object, page.total(), page.isEmpty(), null);
        } catch (SourceException e) {
            return new Probe(object, OptionalLong.empty(), false, e);
        }
    }
}
