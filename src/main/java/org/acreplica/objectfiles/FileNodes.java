package org.acreplica.objectfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acreplica.model.text.Suggestion;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The words of an object file as written, in any notation: which words are allowed, and on which line each is. Camel
 * interprets them; its own line numbers are one too low for some notations.
 */
final class FileNodes {

    private static final Set<String> ON_ANY_NODE = Set.of("id", "description", "note");

    /** The words allowed below a word; below words not listed here, anything. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "", Set.of("route", "from"),
            "route", Set.of("from", "group", "nodePrefixId"),
            "from", Set.of("uri", "parameters", "steps"),
            "steps", Set.of("setVariable", "setVariables", "to"),
            "setVariables", Set.of("variables"),
            "variables", Set.of("name", "expression", "constant"),
            "setVariable", Set.of("name", "expression", "constant"),
            "expression", Set.of("constant"),
            "constant", Set.of("expression", "trim", "resultType"),
            "to", Set.of("uri", "parameters"));

    private static final Set<String> CONSTANT = Set.of("constant", "expression");
    private static final int DEEPEST = 16;

    static final String TOO_DEEP = "this is nested too deeply for a route; compare it with the file of another object";

    /**
     * @param in the mapping that contains the word
     * @param path the parent word, then the word: {@code from/uri}
     */
    private record Entry(MappingNode in, String path, Node value) {}

    private final String file;
    private final List<Entry> entries = new ArrayList<>();

    private FileNodes(String file) {
        this.file = file;
    }

    /** @throws ObjectFileException if the file is not a list of one route, or contains a word that is not allowed */
    static FileNodes of(String file, @Nullable Node root) throws ObjectFileException {
        FileNodes nodes = new FileNodes(file);
        if (!(root instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw nodes.refused(line(root), "expected a list with one route; start with - route:");
        }
        if (list.getValue().size() > 1) {
            throw nodes.refused(
                    line(list.getValue().get(1)), "a file holds one route; move the part from here to its own file");
        }
        nodes.walk(root, "", 0);
        if (!(nodes.value("/route", "/from") instanceof MappingNode)) {
            throw nodes.refused(line(root), "the route is empty; copy another object's route and edit it");
        }
        return nodes;
    }

    /**
     * The line where the value of a word begins, from 1.
     *
     * @param paths parent word and word, such as {@code from/uri}; the first one that the file has
     */
    int lineOf(String... paths) {
        return line(value(paths));
    }

    /**
     * The file line of a line of a variable's value, from 1; if the value is not a block, its first line.
     *
     * @param name of the variable; if it is set twice, the later one
     * @param lineOfValue from 0
     */
    int lineOfVariable(String name, int lineOfValue) {
        return entries.stream()
                .filter(entry ->
                        entry.path().endsWith("/name") && text(entry.value()).equals(name))
                .reduce((earlier, later) -> later)
                .map(entry -> constant(entry.in()))
                .map(value -> line(value) + (isBlock(value) ? 1 + lineOfValue : 0))
                .orElse(1);
    }

    ObjectFileException refused(int line, String reason) {
        return new ObjectFileException(file, line, reason);
    }

    private @Nullable Node value(String... paths) {
        return Stream.of(paths)
                .flatMap(path -> entries.stream().filter(entry -> entry.path().equals(path)))
                .map(Entry::value)
                .findFirst()
                .orElse(null);
    }

    private void walk(Node node, String below, int depth) throws ObjectFileException {
        if (depth > DEEPEST) {
            throw refused(line(node), TOO_DEEP);
        }
        if (node instanceof SequenceNode list) {
            for (Node element : list.getValue()) {
                walk(element, below, depth + 1);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = text(tuple.getKeyNode());
                requireKnown(tuple.getKeyNode(), key, below);
                entries.add(new Entry(mapping, below + "/" + key, tuple.getValueNode()));
                walk(tuple.getValueNode(), key, depth + 1);
            }
        }
    }

    private void requireKnown(Node node, String key, String below) throws ObjectFileException {
        Set<String> known = BELOW.get(below);
        if (known == null || known.contains(key) || ON_ANY_NODE.contains(key) && !below.isEmpty()) {
            return;
        }
        String list = String.join(", ", known.stream().sorted().toList());
        throw refused(
                line(node),
                switch (below) {
                    case "steps" ->
                        "the step '" + key + "' does not belong here"
                                + Suggestion.question(key, known, "steps are " + list);
                    case "variables", "setVariable", "expression" ->
                        "'" + key + "' is not allowed" + Suggestion.question(key, known, "use constant: VALUE");
                    case "" -> "'" + key + "' does not belong here; a file holds one route: - route:";
                    default ->
                        "unknown word '" + key + "'"
                                + Suggestion.question(
                                        key, known, "allowed: " + list + "; on any node: id, description, note");
                });
    }

    /** {@code constant: X}, {@code constant: {expression: X}}, {@code expression: {constant: X}} and so on. */
    private static Node constant(Node variable) {
        if (variable instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (CONSTANT.contains(text(tuple.getKeyNode()))) {
                    return constant(tuple.getValueNode());
                }
            }
        }
        return variable;
    }

    private static boolean isBlock(Node value) {
        return value instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(@Nullable Node node) {
        return node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
