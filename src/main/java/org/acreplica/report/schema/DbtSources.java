package org.acreplica.report.schema;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;

/**
 * A {@code sources.yml} for dbt. Ids are tested to be unique and not null; columns that refer to another table only
 * warn if the row is missing, because ActiveCampaign writes 0 for none and keeps ids of records deleted before the
 * first copy. Freshness is based on {@code _synced_at}, which moves when a row changes; tables that may not change for
 * long have none.
 */
final class DbtSources {

    private static final String SOURCE = "activecampaign";

    private final Tables tables;
    private final StringBuilder yaml = new StringBuilder();

    private DbtSources(Tables tables) {
        this.tables = tables;
    }

    static String of(Tables tables, String schema) {
        return new DbtSources(tables).text(schema);
    }

    private String text(String schema) {
        line(
                0,
                "# Freshness is based on _synced_at, which moves when a row changes; tables that may not change for days have none.");
        line(0, "# Names are quoted as PostgreSQL and DuckDB do.");
        line(0, "version: 2");
        line(0, "");
        line(0, "sources:");
        line(2, "- name: " + SOURCE);
        line(4, "description: A copy of an ActiveCampaign account, kept current");
        line(4, "schema: " + quoted(schema));
        line(4, "loaded_at_field: " + Column.SYNCED_AT);
        line(4, "tables:");
        tables.all().forEach(this::table);
        return yaml.toString();
    }

    private void table(ReplicatedObject object) {
        line(6, "- name: " + object.name());
        object.description().ifPresent(words -> line(8, "description: " + quoted(words)));
        line(
                8,
                object.mode() == ReadMode.FULL
                        ? "freshness: null"
                        : "freshness: { warn_after: { count: 2, period: day } }");
        line(8, "columns:");
        Tables.columns(object).forEach(this::column);
    }

    private void column(Column column) {
        line(10, "- name: " + column.name());
        column.description().ifPresent(words -> line(12, "description: " + quoted(words)));
        if (column.name().equals(Column.ID)) {
            line(12, "tests: [unique, not_null]");
        } else if (column.name().equals(Column.SYNCED_AT)) {
            line(12, "tests: [not_null]");
        } else if (tables.leadsOn(column)) {
            line(12, "quote: true");
            line(12, "tests:");
            line(14, "- relationships:");
            line(18, "to: source('" + SOURCE + "', '" + column.relation().orElseThrow() + "')");
            line(18, "field: " + Column.ID);
            line(18, "config: { severity: warn, where: '\"" + column.name() + "\" <> 0' }");
        }
    }

    private void line(int indent, String text) {
        yaml.append(" ".repeat(indent)).append(text).append('\n');
    }

    /** As JSON, which is valid YAML. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
