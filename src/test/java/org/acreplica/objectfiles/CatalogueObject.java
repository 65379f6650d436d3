package org.acreplica.objectfiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.Protection;

/** An entry of {@code objects.json}, the catalogue of ActiveCampaign's objects. */
record CatalogueObject(
        String table,
        String path,
        String key,
        String mode,
        @JsonProperty("primary_key") List<String> primaryKey,
        Incremental incremental,
        Tail tail,
        String keyset,
        @JsonProperty("counted_by") String countedBy,
        String sideload,
        boolean selected,
        String frequency,
        List<Field> fields) {

    record Incremental(
            String param,
            @JsonProperty("cursor_field") String cursorField,
            @JsonProperty("cursor_fallback") String cursorFallback) {}

    record Tail(@JsonProperty("cursor_field") String cursorField, String order) {}

    /** @param drop whether it is a credential, or equivalent to one */
    record Field(String name, String column, String sql, boolean drop) {

        Column inTable() {
            ColumnType type = sql.equals("integer")
                    ? ColumnType.BIGINT
                    : ColumnType.ofWord(sql).orElseThrow();
            Optional<Protection> protection = drop ? Optional.of(Protection.DROP) : Optional.empty();
            return new Column(column, type, name, Optional.empty(), Optional.empty(), protection);
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
        if (tail != null) {
            return List.of(tail.cursorField());
        }
        return incremental == null ? List.of() : List.of(incremental.cursorField(), incremental.cursorFallback());
    }

    String filterParam() {
        return incremental == null ? null : incremental.param();
    }

    /** The key of the records that paging and total count. */
    String counted() {
        return countedBy == null ? key : countedBy;
    }

    @Override
    public String toString() {
        return table;
    }
}
