package org.acreplica.web.status;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether all is well, and if not, why.
 *
 * @param reasons one sentence each; empty if all is well
 */
public record Health(List<String> reasons) {

    /** Everything that needs attention. */
    public static Health of(Overview overview) {
        List<String> reasons = new ArrayList<>();
        overview.fileProblems().forEach(problem -> reasons.add("object file " + problem));
        reasons.addAll(ready(overview).reasons());
        for (ObjectView object : overview.objects()) {
            if (object.isLate()) {
                reasons.add(object.name() + ": " + Problem.age(object)
                        + (object.served().paused() ? "; it is paused" : "")
                        + object.error().map(error -> "; " + error).orElse(""));
            }
        }
        return new Health(reasons);
    }

    /** Only what keeps every object from being replicated. */
    public static Health ready(Overview overview) {
        List<String> reasons = new ArrayList<>();
        overview.destinationError().ifPresent(error -> reasons.add("destination: " + error));
        if (overview.credentialsRefused()) {
            reasons.add("ActiveCampaign rejected the API key. Copy the URL and key again from Settings > Developer.");
        }
        return new Health(reasons);
    }

    public static Health good() {
        return new Health(List.of());
    }

    public boolean isGood() {
        return reasons.isEmpty();
    }
}
