package org.acreplica.source.page;

/**
 * A single record that could not be had, while those around it could.
 *
 * @param place in the list, in words: {@code offset 314}
 * @param reason what the last request for it was answered
 */
public record PassedOver(String place, String reason) {}
