package org.acreplica.source.request;

import java.util.Optional;

/**
 * Related records requested with a page, each owned by a record of the page.
 *
 * @param key of their array in the response, and of the list of ids that each record of the page then has
 * @param ownerField the field with the id of the owner; empty if unknown
 */
public record Include(String key, Optional<String> ownerField) {}
