package org.acreplica.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled part of a template. */
sealed interface Node {

    void write(Row row, StringBuilder json);

    /** A string without quotes, null for JSON null, the JSON text of anything else. */
    @Nullable
    String text(Row row);

    default String json(Row row) {
        StringBuilder json = new StringBuilder();
        write(row, json);
        return json.toString();
    }

    /** A constant. */
    record Literal(String json, @Nullable String value) implements Node {

        @Override
        public void write(Row row, StringBuilder out) {
            out.append(json);
        }

        @Override
        public @Nullable String text(Row row) {
            return value;
        }
    }

    /** A string with placeholders. If the string is only a placeholder without a value, it becomes null. */
    record Text(List<Placeholder> parts, boolean quoted) implements Node {

        @Override
        public void write(Row row, StringBuilder json) {
            String text = text(row);
            if (text == null) {
                json.append("null");
            } else if (quoted) {
                Json.quote(json, text);
            } else {
                json.append(text);
            }
        }

        @Override
        public @Nullable String text(Row row) {
            if (parts.size() == 1) {
                return parts.get(0).text(row);
            }
            StringBuilder text = new StringBuilder();
            for (Placeholder part : parts) {
                String value = part.text(row);
                text.append(value == null ? "" : value);
            }
            return text.toString();
        }
    }

    /** An object or array. Constant parts, which are most of a record, are joined in advance. */
    final class Group implements Node {

        private final Map<String, Node> fields;
        private final List<String> before = new ArrayList<>();
        private final List<Node> varying = new ArrayList<>();
        private final String end;

        private Group(Map<String, Node> fields, boolean named) {
            this.fields = fields;
            StringBuilder fixed = new StringBuilder().append(named ? '{' : '[');
            boolean first = true;
            for (Map.Entry<String, Node> field : fields.entrySet()) {
                if (named && field.getKey().startsWith(Template.HIDDEN)) {
                    continue;
                }
                fixed.append(first ? "" : ",");
                first = false;
                if (named) {
                    Json.quote(fixed, field.getKey()).append(':');
                }
                if (field.getValue() instanceof Literal literal) {
                    fixed.append(literal.json());
                } else {
                    before.add(fixed.toString());
                    varying.add(field.getValue());
                    fixed.setLength(0);
                }
            }
            this.end = fixed.append(named ? '}' : ']').toString();
        }

        static Group object(Map<String, Node> fields) {
            return new Group(fields, true);
        }

        static Group array(List<Node> items) {
            Map<String, Node> fields = new LinkedHashMap<>();
            items.forEach(item -> fields.put(String.valueOf(fields.size()), item));
            return new Group(fields, false);
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        Node field(String name) {
            Node field = fields.get(name);
            if (field == null) {
                throw new IllegalArgumentException("no field " + name + " in a template that has " + fields.keySet());
            }
            return field;
        }

        Node item(long draw) {
            return field(String.valueOf(Draws.below(draw, fields.size())));
        }

        @Override
        public void write(Row row, StringBuilder json) {
            for (int i = 0; i < varying.size(); i++) {
                json.append(before.get(i));
                varying.get(i).write(row, json);
            }
            json.append(end);
        }

        @Override
        public String text(Row row) {
            return json(row);
        }
    }
}
