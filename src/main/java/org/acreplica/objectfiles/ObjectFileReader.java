package org.acreplica.objectfiles;

import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acreplica.model.FactException;
import org.acreplica.model.ReplicatedObject;
import org.quartz.CronExpression;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads an object file: one route from a Quartz timer, that sets variables to constants and goes to
 * {@code direct:replicate}. Anything else in it is refused by its line.
 */
final class ObjectFileReader {

    private static final Set<String> ROUTE_WORDS = Set.of("id", "description", "note", "from");
    private static final Set<String> FROM_WORDS = Set.of("uri", "description", "note", "parameters", "steps");
    private static final String REPLICATE = "direct:replicate";

    private final String file;
    private final String object;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private ObjectFileReader(String file) {
        this.file = file;
        this.object = ObjectFile.objectOf(file);
    }

    static ObjectFile read(String file, String text) throws ObjectFileException {
        return new ObjectFileReader(file).read(text);
    }

    private ObjectFile read(String text) throws ObjectFileException {
        MappingNode route = mapping(value(onlyElement(root(text)), Set.of("route"), "route"));
        String id = text(value(route, ROUTE_WORDS, "id"));
        if (!id.equals(object)) {
            throw refused(
                    line(value(route, ROUTE_WORDS, "id")),
                    "the id '" + id + "' is not the file's name '" + object + "'");
        }
        MappingNode from = mapping(value(route, ROUTE_WORDS, "from"));
        Node uri = value(from, FROM_WORDS, "uri");
        if (!text(uri).startsWith("quartz:")) {
            throw refused(
                    line(uri),
                    "an object's route starts from a timer, quartz:GROUP/NAME, not from '" + text(uri) + "'");
        }
        checkSchedule(from, uri);
        readSteps(sequence(value(from, FROM_WORDS, "steps")));
        try {
            return new ObjectFile(file, text, ReplicatedObject.of(id, words), timer(uri), line(uri));
        } catch (FactException e) {
            throw refused(lines.getOrDefault(e.word(), line(from)) + e.line(), e.getMessage());
        }
    }

    private String timer(Node uri) throws ObjectFileException {
        return text(uri).split("\\?", 2)[0];
    }

    /** Without a schedule Quartz would fire every second. */
    private void checkSchedule(MappingNode from, Node uri) throws ObjectFileException {
        boolean says = text(uri).matches(".*[?&](cron|trigger\\.repeatInterval)=.*");
        Node parameters = find(from, "parameters");
        if (parameters != null) {
            Node cron = find(mapping(parameters), "cron");
            if (cron != null) {
                checkCron(cron);
            }
            says |= cron != null || find(mapping(parameters), "trigger.repeatInterval") != null;
        }
        if (!says) {
            throw refused(
                    line(parameters == null ? uri : parameters),
                    "the schedule is missing: trigger.repeatInterval or cron");
        }
    }

    private void checkCron(Node cron) throws ObjectFileException {
        String expression = text(cron).replace('+', ' ');
        try {
            if (!expression.contains("{{")) {
                CronExpression.validateExpression(expression);
            }
        } catch (ParseException e) {
            throw refused(line(cron), "the cron expression '" + text(cron) + "' is wrong: " + e.getMessage());
        }
    }

    private Node root(String text) throws ObjectFileException {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(() -> refused(1, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw refused(line, "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw refused(1, "this is no YAML: " + e.getMessage());
        }
    }

    private void readSteps(SequenceNode steps) throws ObjectFileException {
        boolean replicates = false;
        for (Node step : steps.getValue()) {
            NodeTuple only = onlyTuple(step);
            String name = text(only.getKeyNode());
            if (replicates) {
                throw refused(line(step), "nothing comes after 'to: " + REPLICATE + "'");
            }
            switch (name) {
                case "setVariables" -> {
                    for (Node variable : sequence(value(mapping(only.getValueNode()), Set.of("variables"), "variables"))
                            .getValue()) {
                        readVariable(mapping(variable));
                    }
                }
                case "setVariable" -> readVariable(mapping(only.getValueNode()));
                case "to" -> {
                    checkTarget(only.getValueNode());
                    replicates = true;
                }
                default ->
                    throw refused(
                            line(step),
                            "the step '" + name + "' does not belong here; steps are setVariable, setVariables and to");
            }
        }
        if (!replicates) {
            throw refused(line(steps), "the last step is missing: to: " + REPLICATE);
        }
    }

    private void readVariable(MappingNode variable) throws ObjectFileException {
        Set<String> known = Set.of("name", "constant", "expression");
        String name = text(value(variable, known, "name"));
        Node constant = find(variable, "constant");
        Node expression = find(variable, "expression");
        if (constant == null && expression != null) {
            constant = value(mapping(expression), Set.of("constant"), "constant");
        }
        if (constant == null) {
            throw refused(line(variable), "the variable '" + name + "' has no constant");
        }
        if (constant instanceof MappingNode nested) {
            constant = value(nested, Set.of("expression", "trim", "id"), "expression");
        }
        if (words.put(name, text(constant)) != null) {
            throw refused(line(variable), "the variable '" + name + "' is set twice");
        }
        lines.put(name, firstLine(constant));
    }

    private void checkTarget(Node target) throws ObjectFileException {
        Node uri = target instanceof MappingNode mapping
                ? value(mapping, Set.of("uri", "description", "id"), "uri")
                : target;
        if (!text(uri).equals(REPLICATE)) {
            throw refused(line(uri), "an object's route goes to " + REPLICATE + ", not to '" + text(uri) + "'");
        }
    }

    private Node onlyElement(Node root) throws ObjectFileException {
        List<Node> elements = sequence(root).getValue();
        if (elements.size() != 1) {
            throw refused(line(elements.isEmpty() ? root : elements.get(1)), "a file holds one route");
        }
        return elements.get(0);
    }

    private NodeTuple onlyTuple(Node node) throws ObjectFileException {
        List<NodeTuple> tuples = mapping(node).getValue();
        if (tuples.size() != 1) {
            throw refused(line(node), "a step has one name");
        }
        return tuples.get(0);
    }

    /** The value of a key that must be there; other keys must be known. */
    private Node value(Node node, Set<String> known, String key) throws ObjectFileException {
        MappingNode mapping = mapping(node);
        for (NodeTuple tuple : mapping.getValue()) {
            if (!known.contains(text(tuple.getKeyNode()))) {
                throw refused(
                        line(tuple.getKeyNode()),
                        "unknown word '" + text(tuple.getKeyNode()) + "'; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        Node value = find(mapping, key);
        if (value == null) {
            throw refused(line(node), "'" + key + "' is missing");
        }
        return value;
    }

    private Node find(MappingNode mapping, String key) throws ObjectFileException {
        Node value = null;
        for (NodeTuple tuple : mapping.getValue()) {
            value = text(tuple.getKeyNode()).equals(key) ? tuple.getValueNode() : value;
        }
        return value;
    }

    private MappingNode mapping(Node node) throws ObjectFileException {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw refused(line(node), "words with values are expected here");
    }

    private SequenceNode sequence(Node node) throws ObjectFileException {
        if (node instanceof SequenceNode sequence) {
            return sequence;
        }
        throw refused(line(node), "a list is expected here");
    }

    private String text(Node node) throws ObjectFileException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused(line(node), "a single value is expected here");
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Of the value itself: that of a block begins below its indicator. */
    private static int firstLine(Node value) {
        boolean isBlock = value instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        return line(value) + (isBlock ? 1 : 0);
    }

    private ObjectFileException refused(int line, String reason) {
        return new ObjectFileException(new ObjectFileProblem(object, file, line, reason));
    }
}
