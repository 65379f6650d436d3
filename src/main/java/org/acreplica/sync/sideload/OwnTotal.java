package org.acreplica.sync.sideload;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What an object's own list says in one call, with {@code limit=1}.
 *
 * @param rows {@code meta.total}; empty if it does not say
 * @param fields the keys of the one record that came; none if there is none
 */
public record OwnTotal(OptionalLong rows, Set<String> fields) {}
