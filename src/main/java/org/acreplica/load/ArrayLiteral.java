package org.acreplica.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Row;

/** The values of one column as the text of a PostgreSQL array. */
final class ArrayLiteral {

    /** What was taken into a row has passed its bounds already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private ArrayLiteral() {}

    /** @param rows of which each has a value in that column */
    static String of(List<Row> rows, int column, Columns columns) {
        boolean isJson = columns.get(column).type() == ColumnType.JSON;
        int characters = 2;
        for (Row row : rows) {
            characters += literal(row, column).length() + 1;
        }
        StringBuilder array = new StringBuilder(characters);
        for (Row row : rows) {
            array.append(array.isEmpty() ? '{' : ',');
            append(array, literal(row, column), isJson);
        }
        return array.append('}').toString();
    }

    private static String literal(Row row, int column) {
        String literal = row.value(column);
        if (literal == null) {
            throw new IllegalArgumentException("a row has no value in column " + column);
        }
        return literal;
    }

    private static void append(StringBuilder array, String literal, boolean isJson) {
        if (literal.equals("null")) {
            array.append("NULL");
        } else if (isJson) {
            quote(array, literal);
        } else if (literal.charAt(0) != '"' || literal.indexOf('\\') < 0) {
            // Numbers, and strings without an escape, are spelled alike on both sides.
            array.append(literal);
        } else {
            quote(array, text(literal));
        }
    }

    private static void quote(StringBuilder array, String text) {
        array.append('"');
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\\') {
                array.append('\\');
            }
            array.append(character);
        }
        array.append('"');
    }

    private static String text(String literal) {
        try (JsonParser parser = JSON.createParser(literal)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
