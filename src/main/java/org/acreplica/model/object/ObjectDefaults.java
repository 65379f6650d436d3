package org.acreplica.model.object;

import java.util.Map;
import java.util.Optional;
import org.acreplica.model.schedule.FullEvery;
import org.jspecify.annotations.Nullable;

/**
 * How an object is replicated according to its file, if no setting names the object.
 *
 * @param onRequest whether the object is replicated only if {@code sync.objects} names it
 * @param fullEvery empty if the file leaves it to {@code sync.full-every}
 */
public record ObjectDefaults(boolean onRequest, Optional<FullEvery> fullEvery) {

    /** The defaults of a file without these words. */
    public static final ObjectDefaults NONE = new ObjectDefaults(false, Optional.empty());

    static final String SELECTED = "selected";
    static final String FULL_EVERY = "fullEvery";

    private static final String ON_REQUEST = "on request";

    static ObjectDefaults of(Map<String, String> words) throws FactException {
        String selected = words.get(SELECTED);
        if (selected != null && !selected.equals(ON_REQUEST)) {
            throw new FactException(
                    SELECTED,
                    "selected is '" + ON_REQUEST + "', was '" + selected
                            + "'; without the word the object is part of *");
        }
        return new ObjectDefaults(selected != null, fullEvery(words.get(FULL_EVERY)));
    }

    private static Optional<FullEvery> fullEvery(@Nullable String text) throws FactException {
        if (text == null) {
            return Optional.empty();
        }
        Optional<FullEvery> parsed = FullEvery.parse(text);
        if (parsed.isEmpty()) {
            throw new FactException(FULL_EVERY, "fullEvery is " + FullEvery.ACCEPTED + ", was '" + text + "'");
        }
        return parsed;
    }
}
