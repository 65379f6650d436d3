package org.acreplica.sync.sideload;

import java.util.OptionalLong;
import java.util.Set;

/**
 * The result of one call for an object's own list, with {@code limit=1}.
 *
 * @param rows {@code meta.total}; empty if it is not sent
 * @param fields the keys of the record received; none if there is none
 */
public record OwnTotal(OptionalLong rows, Set<String> fields) {}
