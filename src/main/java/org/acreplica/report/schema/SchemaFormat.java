package org.acreplica.report.schema;

import java.util.Locale;
import java.util.function.BiFunction;

/** A format for describing tables. */
public enum SchemaFormat {
    MARKDOWN((tables, schema) -> MarkdownTables.of(tables)),
    MERMAID((tables, schema) -> ErDiagrams.of(tables)),
    DBT(DbtSources::of),
    JSON((tables, schema) -> JsonTables.of(tables));

    private final BiFunction<Tables, String, String> form;

    SchemaFormat(BiFunction<Tables, String, String> form) {
        this.form = form;
    }

    /**
     * @param schema the schema of the tables
     * @return lines, each terminated
     */
    public String text(Tables tables, String schema) {
        return form.apply(tables, schema);
    }

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
