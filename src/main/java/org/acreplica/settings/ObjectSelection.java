package org.acreplica.settings;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.model.text.Suggestion;

/**
 * Which objects are replicated, and how often: {@code sync.objects}, {@code sync.frequency}, and the settings of single
 * objects. The words of {@code sync.objects}, in any order:
 * <ul>
 *   <li>{@code *} selects every object whose file does not say {@code selected: on request}; so does a list of
 *     exclusions only.
 *   <li>{@code all} selects every object.
 *   <li>A name adds its object; {@code -name} leaves it out.
 * </ul>
 */
public final class ObjectSelection {

    private static final String USUAL = "*";
    private static final String ALL = "all";
    private static final String OBJECTS_ARE_LISTED = "run status for the list";

    private final List<String> words;
    private final String origin;
    private final PerObject<Duration> frequency;
    private final Map<String, String> named;
    private final Map<String, String> unusable;

    /**
     * @param words of {@code sync.objects}
     * @param origin where {@code sync.objects} is set
     * @param named where settings of single objects are set, by setting name
     * @param unusable problems with environment variables of single objects, by object
     */
    ObjectSelection(
            List<String> words,
            String origin,
            PerObject<Duration> frequency,
            Map<String, String> named,
            Map<String, String> unusable) {
        this.words = List.copyOf(words);
        this.origin = origin;
        this.frequency = frequency;
        this.named = Map.copyOf(named);
        this.unusable = Map.copyOf(unusable);
    }

    /**
     * The problem if a setting names an object without a file, a value for one is invalid, or no object is selected.
     *
     * @param known the objects that have a file
     */
    public Optional<String> problem(Collection<String> known, Predicate<String> onRequest) {
        return named.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(setting -> unknownIn(setting.getKey(), setting.getValue(), known).stream())
                .findFirst()
                .or(() -> known.stream()
                        .flatMap(object -> problem(object).stream())
                        .findFirst())
                .or(() -> words.stream()
                        .flatMap(word -> unknown(word, known).stream())
                        .findFirst())
                .or(() -> emptyIn(known, onRequest));
    }

    /** The selected objects, in the order of the known ones. */
    public List<String> selected(Collection<String> known, Predicate<String> onRequest) {
        return known.stream().filter(object -> selects(object, onRequest)).toList();
    }

    /** @param onRequest whether the object's file says {@code selected: on request} */
    public boolean selects(String object, Predicate<String> onRequest) {
        boolean usual = words.contains(USUAL) || words.stream().allMatch(ObjectSelection::leavesOut);
        boolean added = words.contains(object) || words.contains(ALL) || usual && !onRequest.test(object);
        return added && !words.contains("-" + object);
    }

    public PerObject<Duration> frequency() {
        return frequency;
    }

    /** This selection with another frequency. */
    ObjectSelection every(PerObject<Duration> other) {
        return new ObjectSelection(words, origin, other, named, unusable);
    }

    /** The problem with the environment variable of this object. */
    public Optional<String> problem(String object) {
        return Optional.ofNullable(unusable.get(object));
    }

    private Optional<String> emptyIn(Collection<String> known, Predicate<String> onRequest) {
        return known.stream().anyMatch(object -> selects(object, onRequest))
                ? Optional.empty()
                : Optional.of("sync.objects: selects no objects (" + origin
                        + ").\nAccepted: a comma-separated list of objects; * for all but those on request, all for every one,"
                        + " -name to leave one out.");
    }

    private static Optional<String> unknownIn(String setting, String where, Collection<String> known) {
        return Setting.objectIn(setting)
                .filter(object -> !known.contains(object))
                .map(object -> unknown(setting, object, where, known));
    }

    private Optional<String> unknown(String word, Collection<String> known) {
        String object = leavesOut(word) ? word.substring(1) : word;
        return word.equals(USUAL) || word.equals(ALL) || known.contains(object)
                ? Optional.empty()
                : Optional.of(unknown(Setting.SYNC_OBJECTS.key(), object, origin, known));
    }

    private static String unknown(String setting, String object, String origin, Collection<String> known) {
        return setting + ": unknown object '" + object + "' (" + origin + ")"
                + Suggestion.question(object, known, OBJECTS_ARE_LISTED);
    }

    private static boolean leavesOut(String word) {
        return word.startsWith("-");
    }
}
