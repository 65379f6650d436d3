package org.acreplica.web.pages;

import java.util.List;
import java.util.stream.Collectors;

/** HTML markup. Text is added only by {@link #of}, which escapes it. */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    /**
     * The template with each {@code {}} replaced by the next value: markup verbatim, anything else as escaped text.
     *
     * @throws IllegalArgumentException if the numbers of values and places differ
     */
    static Html of(String template, Object... values) {
        String[] parts = template.split("\\{}", -1);
        if (parts.length != values.length + 1) {
            throw new IllegalArgumentException(template);
        }
        StringBuilder markup = new StringBuilder(parts[0]);
        for (int i = 0; i < values.length; i++) {
            markup.append(values[i] instanceof Html html ? html.markup : escaped(String.valueOf(values[i])));
            markup.append(parts[i + 1]);
        }
        return new Html(markup.toString());
    }

    static Html join(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
