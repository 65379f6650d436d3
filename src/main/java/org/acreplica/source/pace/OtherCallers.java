package org.acreplica.source.pace;

import java.util.OptionalLong;
import org.acreplica.source.page.Response;

/**
 * Detects other integrations that use the account's budget, from {@code RateLimit-Limit} and {@code
 * RateLimit-Remaining} if ActiveCampaign sends them. Guarded by the gate's lock.
 */
final class OtherCallers {

    /** A header that always has the lowest value carries no information. */
    private boolean remainingVaries;

    /**
     * @param own our requests in the second up to the one answered, including that one
     * @return whether the budget is nearly used up, by more than our own requests
     */
    boolean haveSpentTheBudget(Response answer, long own) {
        OptionalLong limit = answer.number("RateLimit-Limit");
        OptionalLong remaining = answer.number("RateLimit-Remaining");
        if (limit.isEmpty() || remaining.isEmpty()) {
            return false;
        }
        remainingVaries |= remaining.getAsLong() >= 2;
        long others = limit.getAsLong() - remaining.getAsLong() - own;
        return remainingVaries && remaining.getAsLong() <= 1 && others >= 1;
    }
}
