package org.acreplica.model.run;

import java.util.function.LongPredicate;

/**
 * A read that returned every record of an object.
 *
 * @param met whether it returned the record of that id
 * @param inOneRun whether one run made it, from the first page on
 * @param replacesAccount whether it replaced everything that another account left
 */
public record CompleteRead(LongPredicate met, boolean inOneRun, boolean replacesAccount) {}
