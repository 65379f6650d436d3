package org.acreplica.report.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;

/** One chapter per group: its diagram, and its tables column by column. */
final class MarkdownTables {

    private final Tables tables;
    private final StringBuilder text = new StringBuilder();

    private MarkdownTables(Tables tables) {
        this.tables = tables;
    }

    static String of(Tables tables) {
        return new MarkdownTables(tables).text();
    }

    private String text() {
        line("# Tables");
        line("");
        line(
                "Generated from the object files. The primary key of each table is `id`, ActiveCampaign's own id. An arrow points"
                        + " to the table whose `id` a column holds.");
        line("Fields that are not in an object file get additional columns, after these.");
        line("");
        tables.groups()
                .forEach((title, objects) -> line("- " + title + ": "
                        + objects.stream().map(object -> link(object.name())).collect(Collectors.joining(", "))));
        tables.groups().forEach(this::group);
        return text.toString();
    }

    /** Differs from the heading of a table of the same name, which links refer to. */
    static String heading(String group) {
        return "## Group: " + group;
    }

    private void group(String title, List<ReplicatedObject> objects) {
        line("");
        line(heading(title));
        line("");
        text.append(ErDiagrams.ofGroup(tables, objects));
        objects.forEach(this::table);
    }

    private void table(ReplicatedObject object) {
        line("");
        line("### " + object.name());
        line("");
        object.description().ifPresent(description -> line(sentence(description)));
        line(read(object));
        line("");
        line("| column | type | |");
        line("| --- | --- | --- |");
        Tables.columns(object)
                .forEach(column -> line("| `" + column.name() + "` | " + type(column) + " | " + about(column) + " |"));
    }

    private static String read(ReplicatedObject object) {
        String how = switch (object.mode()) {
            case FULL -> "Read in full";
            case INCREMENTAL -> "Changes only, by `" + object.cursorFields().get(0) + "`";
            case TAIL -> "Newest first, by `" + object.cursorFields().get(0) + "`";
        };
        String dropped = object.columns().stream()
                .filter(column -> column.isProtectedBy(Protection.DROP))
                .map(column -> "`" + column.field() + "`")
                .collect(Collectors.joining(", "));
        return how
                + (object.defaults().onRequest() ? "; on request only" : "")
                + (object.sideload().isPresent()
                        ? "; also arrives with " + object.sideload().get()
                        : "")
                + "."
                + (dropped.isEmpty() ? "" : " Its " + dropped + " is not replicated.");
    }

    private static String type(Column column) {
        return column.isProtectedBy(Protection.HASH)
                ? "text, hashed"
                : column.type().word();
    }

    private String about(Column column) {
        String leadsTo = column.relation()
                .map(table -> "→ " + (tables.has(table) ? link(table) : table))
                .orElse("");
        String words = column.description().map(MarkdownTables::cell).orElse("");
        return (leadsTo + (leadsTo.isEmpty() || words.isEmpty() ? "" : " · ") + words).trim();
    }

    private static String link(String table) {
        return "[" + table + "](#" + table + ")";
    }

    /** Escapes what would end the cell or be read as HTML. */
    private static String cell(String words) {
        return words.replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }

    private static String sentence(String words) {
        String text = cell(words);
        return text.endsWith(".") ? text : text + ".";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
