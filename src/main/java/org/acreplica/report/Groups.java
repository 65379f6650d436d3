package org.acreplica.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acreplica.model.object.ReplicatedObject;

/**
 * Sorts objects by the groups in their files: the usual ones in a fixed order, then others, then objects without a
 * group.
 */
public final class Groups {

    private static final List<String> USUAL =
            List.of("contacts", "deals", "accounts", "campaigns", "automations", "e-commerce", "tasks", "settings");

    private static final String NONE = "other";

    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    group -> USUAL.contains(group) ? USUAL.indexOf(group) : group.equals(NONE) ? 1_000 : 100)
            .thenComparing(Comparator.naturalOrder());

    private Groups() {}

    /**
     * @param object the object of an item
     * @return the items by the title of their group, in the order given
     */
    public static <T> Map<String, List<T>> of(List<T> items, Function<T, ReplicatedObject> object) {
        Map<String, List<T>> sorted = items.stream()
                .collect(Collectors.groupingBy(
                        item -> object.apply(item).group().orElse(NONE),
                        () -> new TreeMap<>(ORDER),
                        Collectors.toList()));
        Map<String, List<T>> titled = new LinkedHashMap<>();
        sorted.forEach((group, of) -> titled.put(title(group, sorted.size()), of));
        return titled;
    }

    private static String title(String group, int groups) {
        if (group.equals(NONE) && groups == 1) {
            return "Objects";
        }
        return Character.toUpperCase(group.charAt(0)) + group.substring(1);
    }
}
