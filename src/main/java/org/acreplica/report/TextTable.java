package org.acreplica.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table for a terminal: add columns from left to right, then rows. */
public final class TextTable {

    /** In characters; longer texts continue on the line below. */
    private static final int WIDEST = 70;

    /** Lines only under the header and above the footer. */
    private static final Character[] BORDERS = Arrays.stream(
                    AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .map(border -> border == null || border == '|' ? null : (Character) '-')
            .toArray(Character[]::new);

    private final List<Column> columns = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    public TextTable text(String header, @Nullable String footer) {
        return column(header, footer, HorizontalAlign.LEFT);
    }

    public TextTable text(String header) {
        return text(header, null);
    }

    public TextTable number(String header, @Nullable String footer) {
        return column(header, footer, HorizontalAlign.RIGHT);
    }

    public TextTable number(String header) {
        return number(header, null);
    }

    /** @param cells one per column */
    public TextTable row(Object... cells) {
        rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        return AsciiTable.getTable(BORDERS, columns.toArray(Column[]::new), rows.toArray(Object[][]::new))
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private TextTable column(String header, @Nullable String footer, HorizontalAlign align) {
        columns.add(new Column()
                .header(header)
                .footer(footer)
                .headerAlign(align)
                .dataAlign(align)
                .footerAlign(align)
                .maxWidth(WIDEST));
        return this;
    }
}
