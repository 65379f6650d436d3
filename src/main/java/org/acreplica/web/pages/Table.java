package org.acreplica.web.pages;

import java.util.List;
import java.util.Map;

/** Tables of figures; wide ones scroll on their own. */
final class Table {

    private static final Map<Character, String> KINDS = Map.of('#', "number", '@', "time", '$', "text");

    private Table() {}

    static Html scrolling(String caption, String heads, List<Html> rows) {
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table><thead><tr>{}</tr></thead>"
                        + "<tbody>{}</tbody></table></div>\n",
                caption,
                heads(heads),
                Html.join(rows));
    }

    /**
     * @param names separated by |; the prefix # marks a column of numbers, @ of times, $ of text, by which the script
     *     sorts a table marked as filtered
     */
    static Html heads(String names) {
        return Html.join(List.of(names.split("\\|")).stream().map(Table::head).toList());
    }

    private static Html head(String name) {
        String kind = KINDS.get(name.charAt(0));
        if (kind == null) {
            return Html.of("<th scope=\"col\">{}</th>", name);
        }
        return Html.of(
                "<th scope=\"col\" data-sort=\"{}\"{}>{}</th>",
                kind,
                kind.equals("number") ? Html.of(" class=\"number\"") : Html.NOTHING,
                name.substring(1));
    }
}
