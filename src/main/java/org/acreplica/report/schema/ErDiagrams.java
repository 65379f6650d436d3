package org.acreplica.report.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;

/**
 * Entity-relationship diagrams in Mermaid, one per group, because one of all tables would be unreadable. A table is
 * drawn with only its keys, a table of another group as an empty box. A table of another group that many refer to gets
 * no lines: its name is next to the columns.
 */
final class ErDiagrams {

    /** Maximum number of tables with lines to the same table of another group. */
    private static final int MOST_LINES_OUT = 3;

    private final Tables tables;

    private ErDiagrams(Tables tables) {
        this.tables = tables;
    }

    /** As Markdown, which most viewers of Mermaid read. */
    static String of(Tables tables) {
        ErDiagrams diagrams = new ErDiagrams(tables);
        return tables.groups().entrySet().stream()
                .map(group -> MarkdownTables.heading(group.getKey()) + "\n\n" + diagrams.fenced(group.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static String ofGroup(Tables tables, List<ReplicatedObject> group) {
        return new ErDiagrams(tables).fenced(group);
    }

    private String fenced(List<ReplicatedObject> group) {
        StringBuilder text = new StringBuilder("```mermaid\nerDiagram\n");
        group.forEach(object -> box(text, object));
        Set<String> inside = group.stream().map(ReplicatedObject::name).collect(Collectors.toSet());
        Map<String, Map<String, Set<String>>> lines = lines(group);
        lines.forEach((to, from) -> {
            if (inside.contains(to) || from.size() <= MOST_LINES_OUT) {
                from.forEach((table, columns) -> text.append("    ")
                        .append(to)
                        .append(" |o--o{ ")
                        .append(table)
                        .append(" : \"")
                        .append(String.join(", ", columns))
                        .append("\"\n"));
            }
        });
        return text.append("```\n").toString();
    }

    private void box(StringBuilder text, ReplicatedObject object) {
        text.append("    ").append(object.name()).append(" {\n        bigint id PK\n");
        for (Column column : tables.leadingOn(object)) {
            text.append("        bigint ")
                    .append(column.name())
                    .append(" FK \"")
                    .append(column.relation().orElseThrow())
                    .append("\"\n");
        }
        text.append("    }\n");
    }

    /** The columns that refer to a table, by the table they are in. */
    private Map<String, Map<String, Set<String>>> lines(List<ReplicatedObject> group) {
        Map<String, Map<String, Set<String>>> lines = new TreeMap<>();
        for (ReplicatedObject object : group) {
            for (Column column : tables.leadingOn(object)) {
                lines.computeIfAbsent(column.relation().orElseThrow(), to -> new LinkedHashMap<>())
                        .computeIfAbsent(object.name(), from -> new LinkedHashSet<>())
                        .add(column.name());
            }
        }
        return lines;
    }
}
