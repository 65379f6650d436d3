package org.acreplica.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;

/**
 * Tables as boxes with their related columns, and one line per relation. A table is to the right of all tables it
 * refers to; tables without relations in the diagram are in rows below.
 */
final class Diagram {

    private static final int WIDTH = 268;
    private static final int GAP = 72;
    private static final int SPACE = 14;
    private static final int HEAD = 28;
    private static final int LINE = 19;
    private static final int IN_A_ROW = 4;

    /** @param y upper edge */
    private record Box(ReplicatedObject table, List<Column> columns, int x, int y) {
        int height() {
            return HEAD + columns.size() * LINE + (columns.isEmpty() ? 0 : 6);
        }

        int y(int column) {
            return y + HEAD + column * LINE + LINE / 2;
        }
    }

    private final Map<String, ReplicatedObject> tables = new LinkedHashMap<>();
    private final Map<String, Integer> layers = new HashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private int bottom;

    Diagram(List<ReplicatedObject> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        Set<String> linked = new HashSet<>();
        for (ReplicatedObject table : tables) {
            for (String target : targets(table)) {
                linked.add(table.name());
                linked.add(target);
            }
        }
        placeInLayers(
                tables.stream().filter(table -> linked.contains(table.name())).toList());
        placeInRows(
                tables.stream().filter(table -> !linked.contains(table.name())).toList());
    }

    Html svg() {
        int width =
                boxes.values().stream().mapToInt(box -> box.x() + WIDTH).max().orElse(0) + 2;
        List<Html> lines = new ArrayList<>();
        boxes.values().forEach(box -> lines.addAll(lines(box)));
        return Html.of(
                "<svg class=\"diagram\" width=\"{}\" height=\"{}\" viewBox=\"-1 -1 {} {}\">{}{}</svg>",
                width,
                bottom,
                width,
                bottom,
                Html.join(lines),
                Html.join(boxes.values().stream().map(this::box).toList()));
    }

    private void placeInLayers(List<ReplicatedObject> linked) {
        Map<Integer, Integer> heights = new HashMap<>();
        for (ReplicatedObject table : linked) {
            int layer = layer(table, new HashSet<>());
            place(table, layer * (WIDTH + GAP), heights.getOrDefault(layer, 0));
            heights.put(layer, bottomOf(table) + SPACE);
        }
        bottom = heights.values().stream().mapToInt(height -> height).max().orElse(0);
    }

    private void placeInRows(List<ReplicatedObject> others) {
        int top = bottom;
        for (int i = 0; i < others.size(); i++) {
            if (i % IN_A_ROW == 0) {
                top = bottom;
            }
            place(others.get(i), i % IN_A_ROW * (WIDTH + SPACE), top);
            bottom = Math.max(bottom, bottomOf(others.get(i)) + SPACE);
        }
    }

    private void place(ReplicatedObject table, int x, int y) {
        List<Column> related = table.columns().stream()
                .filter(column -> column.relation().isPresent())
                .toList();
        boxes.put(table.name(), new Box(table, related, x, y));
    }

    private int bottomOf(ReplicatedObject table) {
        Box box = boxes.get(table.name());
        return box.y() + box.height();
    }

    /** One more than the highest layer it refers to; a cycle is cut where it closes. */
    private int layer(ReplicatedObject table, Set<String> above) {
        Integer known = layers.get(table.name());
        if (known != null) {
            return known;
        }
        above.add(table.name());
        int layer = targets(table).stream()
                .filter(target -> !above.contains(target))
                .mapToInt(target -> 1 + layer(tables.get(target), above))
                .max()
                .orElse(0);
        above.remove(table.name());
        layers.put(table.name(), layer);
        return layer;
    }

    private List<String> targets(ReplicatedObject table) {
        return table.columns().stream()
                .flatMap(column -> column.relation().stream())
                .filter(target -> tables.containsKey(target) && !target.equals(table.name()))
                .distinct()
                .toList();
    }

    private List<Html> lines(Box box) {
        List<Html> lines = new ArrayList<>();
        for (int i = 0; i < box.columns().size(); i++) {
            Box target = boxes.get(box.columns().get(i).relation().orElseThrow());
            if (target != null && target != box) {
                lines.add(line(box.x(), box.y(i), target));
            }
        }
        return lines;
    }

    /**
     * From the left edge of the column to the right edge of the referenced table, or around it if that is not to the
     * left.
     */
    private static Html line(int x, int y, Box target) {
        int end = target.x() < x ? target.x() + WIDTH : target.x();
        int bend = target.x() < x ? end + GAP / 2 : end - GAP / 2;
        return Html.of(
                "<path d=\"M{} {}C{} {} {} {} {} {}\"/><circle cx=\"{}\" cy=\"{}\" r=\"3\"/>",
                x,
                y,
                x - GAP / 2,
                y,
                bend,
                target.y() + HEAD / 2,
                end,
                target.y() + HEAD / 2,
                end,
                target.y() + HEAD / 2);
    }

    private Html box(Box box) {
        List<Html> columns = new ArrayList<>();
        for (int i = 0; i < box.columns().size(); i++) {
            Column column = box.columns().get(i);
            String target = column.relation().orElseThrow();
            boolean isDrawn =
                    tables.containsKey(target) && !target.equals(box.table().name());
            columns.add(Html.of(
                    "<text x=\"{}\" y=\"{}\">{}{}</text>",
                    box.x() + 10,
                    box.y(i) + 4,
                    column.name(),
                    isDrawn ? "" : " → " + target));
        }
        return Html.of(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"5\"/><a href=\"/objects/{}\"><text class=\"title\" x=\"{}\" y=\"{}\">{}</text></a>{}\n",
                box.x(),
                box.y(),
                WIDTH,
                box.height(),
                box.table().name(),
                box.x() + 10,
                box.y() + 19,
                box.table().name(),
                Html.join(columns));
    }
}
