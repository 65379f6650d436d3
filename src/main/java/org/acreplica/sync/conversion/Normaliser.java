package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Bounds;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.acreplica.model.row.RowFormat;
import org.acreplica.model.schedule.FarFuture;
import org.acreplica.source.page.JsonRecord;
import org.jspecify.annotations.Nullable;

/**
 * Converts records to rows: types, dates, absent and null. A field without a column gets one. A value that does not
 * convert is null in its column and kept as a reject. Belongs to one run.
 */
public final class Normaliser {

    private final Columns columns;
    private final Conversion conversion;
    private final int[] cursorColumns;
    private final FieldRules rules;
    private final boolean absentIsNull;
    private final Clock clock;
    private final BitSet present = new BitSet();

    /** @param absentIsNull whether a missing key sets its column to null instead of leaving it unchanged */
    public Normaliser(
            ReplicatedObject object,
            Columns columns,
            RowFormat format,
            FieldRules rules,
            boolean absentIsNull,
            Clock clock) {
        this.clock = clock;
        this.rules = rules;
        this.absentIsNull = absentIsNull;
        this.columns = columns;
        this.conversion = new Conversion(format);
        this.cursorColumns =
                object.cursorFields().stream().mapToInt(columns::indexOf).toArray();
    }

    public Normalised normalise(JsonRecord record) throws IOException {
        if (record.id().isEmpty()) {
            return rejected(record, "the record has no integer id");
        }
        try (JsonParser parser = record.parser()) {
            return new Mapping(record, record.id().getAsLong()).map(parser);
        } catch (JsonProcessingException e) {
            return rejected(
                    record,
                    "the record cannot be read" + (rules.hidden().isEmpty() ? ": " + e.getOriginalMessage() : ""));
        }
    }

    /** Fields ignored because they are not in the object file, as far as they have not been taken yet. */
    public List<String> takeIgnored() {
        return rules.takeIgnored();
    }

    /** The fields seen so far that have a column or are ignored. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>(rules.leftOut());
        present.stream().mapToObj(column -> columns.get(column).field()).forEach(fields::add);
        return fields;
    }

    /** Rejects the whole record. */
    public Normalised rejected(JsonRecord record, String reason) throws IOException {
        String id = record.id().isPresent() ? Long.toString(record.id().getAsLong()) : null;
        Reject reject = new Reject(id, null, RecordText.of(record, rules.hidden()), reason);
        return new Normalised(record.key(), null, List.of(reject), null);
    }

    /** The conversion of one record. */
    private final class Mapping {
        private final JsonRecord record;
        private final long id;
        private final List<Reject> rejects = new ArrayList<>(0);
        private final @Nullable Instant[] cursors = new @Nullable Instant[cursorColumns.length];
        private @Nullable String[] values = new @Nullable String[columns.size()];

        Mapping(JsonRecord record, long id) {
            this.record = record;
            this.id = id;
        }

        Normalised map(JsonParser parser) throws IOException {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken token = parser.nextToken();
                int known = columns.indexOf(field);
                boolean isList = token == JsonToken.START_ARRAY;
                if (rules.drops(field) || (known < 0 && rules.leavesOut(field, isList, columns))) {
                    parser.skipChildren();
                    continue;
                }
                int column = known >= 0 ? known : unstated(JsonLiteral.clean(field));
                if (column < 0) {
                    rejectField(JsonLiteral.clean(field), parser);
                } else {
                    present.set(column);
                    values[column] = value(column, parser);
                }
            }
            Instant changedAt = Arrays.stream(cursors)
                    .filter(cursor -> cursor != null)
                    .findFirst()
                    .orElse(null);
            if (absentIsNull) {
                fill();
            }
            return new Normalised(record.key(), new Row(id, values), rejects, changedAt);
        }

        private void fill() {
            values = Arrays.copyOf(values, columns.size());
            for (int column = 0; column < values.length; column++) {
                values[column] = values[column] == null ? Conversion.NULL : values[column];
            }
        }

        private int unstated(String field) {
            int known = columns.indexOf(field);
            int column = known >= 0 ? known : columns.add(field);
            values = column < values.length ? values : Arrays.copyOf(values, columns.size());
            return column;
        }

        private String value(int index, JsonParser parser) throws IOException {
            Column column = columns.get(index);
            if (column.name().equals(Column.ID)) {
                parser.skipChildren();
                return Long.toString(id);
            }
            if (column.isProtectedBy(Protection.HASH)) {
                return hashed(index, parser);
            }
            ColumnType type = column.type();
            switch (parser.currentToken()) {
                case VALUE_NULL -> {
                    return Conversion.NULL;
                }
                case VALUE_STRING -> {
                    String text = parser.getText();
                    noteCursor(index, text);
                    return fitting(index, conversion.text(type, text), text);
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    String digits = parser.getText();
                    return fitting(index, conversion.number(type, digits), digits);
                }
                case VALUE_TRUE, VALUE_FALSE -> {
                    return fitting(index, conversion.bool(type, parser.getBooleanValue()), parser.getText());
                }
                default -> {
                    return nested(index, type, parser);
                }
            }
        }

        private String hashed(int index, JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return Conversion.NULL;
            }
            String text = parser.currentToken().isScalarValue()
                    ? parser.getText()
                    : NestedJson.copyOf(parser, record).text();
            String hash = rules.hash(JsonLiteral.clean(text));
            return fitting(index, conversion.text(columns.get(index).type(), hash), hash);
        }

        private String nested(int index, ColumnType type, JsonParser parser) throws IOException {
            NestedJson json = NestedJson.copyOf(parser, record);
            String literal = json.isHeld() || type != ColumnType.JSON ? conversion.nested(type, json.text()) : null;
            return fitting(index, literal, json.text());
        }

        /** @param literal null if the value does not convert */
        private String fitting(int index, @Nullable String literal, String value) {
            Column column = columns.get(index);
            Bounds bounds = columns.bounds(index);
            if (literal != null && bounds.hold(column.type(), literal)) {
                return literal;
            }
            String reason = literal == null
                    ? conversion.refusal(column.type())
                    : "not a " + column.type().word();
            reject(column.name(), value, reason + bounds.words());
            return Conversion.NULL;
        }

        /** Ignores a time in the far future: as the cursor, it would hide all changes until then. */
        private void noteCursor(int column, String text) {
            for (int cursor = 0; cursor < cursorColumns.length; cursor++) {
                if (cursorColumns[cursor] == column) {
                    cursors[cursor] = WireTime.parse(text)
                            .map(WireTime::instant)
                            .filter(time -> !FarFuture.contains(time, clock.instant()))
                            .orElse(null);
                }
            }
        }

        /** A null has nothing to keep. */
        private void rejectField(String field, JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                String value = parser.currentToken().isScalarValue()
                        ? parser.getText()
                        : NestedJson.copyOf(parser, record).text();
                reject(field, value, "the table has reached its column limit");
            }
        }

        private void reject(String column, String value, String reason) {
            rejects.add(new Reject(Long.toString(id), column, value, reason));
        }
    }
}
