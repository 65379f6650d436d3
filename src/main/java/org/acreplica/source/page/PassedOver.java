package org.acreplica.source.page;

/**
 * A single record that could not be fetched, while its neighbours could.
 *
 * @param place in the list, in words: {@code offset 314}
 * @param reason the response to the last request for it
 */
public record PassedOver(String place, String reason) {}
