package org.acreplica.source.request;

import java.util.Optional;

/**
 * Records of another object to be sent beside a page, each with the record of the page that owns it.
 *
 * @param key of their array in the response, and of the list of ids that each record of the page then has
 * @param ownerField the field of such a record that holds the id of its owner; empty if none is known
 */
public record Include(String key, Optional<String> ownerField) {}
