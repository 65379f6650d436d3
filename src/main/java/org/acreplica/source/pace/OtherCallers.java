package org.acreplica.source.pace;

import java.util.OptionalLong;
import org.acreplica.source.page.Response;

/**
 * Notices other integrations that spend the account's budget, from {@code RateLimit-Limit} and
 * {@code RateLimit-Remaining} where ActiveCampaign sends them. Guarded by the gate's lock.
 */
final class OtherCallers {

    /** A header that never leaves the bottom says nothing. */
    private boolean remainingVaries;

    /**
     * @param own our requests of the second before the one that is answered, that one included
     * @return whether the budget is nearly spent, and more of it than our own requests explain
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
