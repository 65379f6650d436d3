package org.acreplica.objectfiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.acreplica.model.Column;
import org.acreplica.model.ColumnType;

/** What the catalogue of ActiveCampaign's objects, {@code objects.json}, says of one of them. */
record CatalogueObject(
        String table,
        String path,
        String key,
        String mode,
        @JsonProperty("primary_key") List<String> primaryKey,
        Incremental incremental,
        String keyset,
        List<Field> fields) {

    record Incremental(
            String param,
            @JsonProperty("cursor_field") String cursorField,
            @JsonProperty("cursor_fallback") String cursorFallback) {}

    record Field(String name, String column, String sql) {

        Column inTable() {
            ColumnType type = sql.equals("integer")
                    ? ColumnType.BIGINT
                    : ColumnType.ofWord(sql).orElseThrow();
            return new Column(column, type, name);
        }
    }

    static List<CatalogueObject> all() {
        try (InputStream json = CatalogueObject.class.getResourceAsStream("/objects.json")) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Column> columns() {
        return fields.stream().map(Field::inTable).toList();
    }

    List<String> cursorFields() {
        return incremental == null ? List.of() : List.of(incremental.cursorField(), incremental.cursorFallback());
    }

    String filterParam() {
        return incremental == null ? null : incremental.param();
    }

    @Override
    public String toString() {
        return table;
    }
}
