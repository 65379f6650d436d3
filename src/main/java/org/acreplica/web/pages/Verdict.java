package org.acreplica.web.pages;

import java.util.List;
import org.acreplica.report.Words;
import org.acreplica.web.status.Condition;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;

/**
 * The overall state in one sentence.
 *
 * @param tone a class of the style sheet
 * @param brief the same without changing figures, for screen readers
 */
record Verdict(String tone, String sentence, String brief) {

    static Verdict of(Overview overview) {
        if (overview.destinationError().isPresent()) {
            return new Verdict("failed", "The destination does not answer");
        }
        if (overview.credentialsRefused()) {
            return new Verdict("failed", "ActiveCampaign rejects the API key");
        }
        int problems = overview.problems().size();
        if (problems > 0) {
            return new Verdict(
                    "failed",
                    problems == 1
                            ? overview.problems().get(0).subject() + " needs attention"
                            : problems + " things need attention");
        }
        List<ObjectView> copied = overview.objects().stream()
                .filter(object -> object.condition() != Condition.SKIPPED)
                .toList();
        long current = copied.stream().filter(ObjectView::isUpToDate).count();
        if (copied.isEmpty()) {
            return new Verdict("waiting", "There is nothing to copy");
        }
        if (current < copied.size()) {
            return new Verdict(
                    "running",
                    "First copy: " + current + " of " + Words.count(copied.size(), "object") + " complete",
                    "The first copy is in progress");
        }
        return new Verdict("current", copied.size() == 1 ? "The copy is current" : "All copies are current");
    }

    private Verdict(String tone, String sentence) {
        this(tone, sentence, sentence);
    }
}
