package org.acreplica.objectfiles;

import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.SetVariablesDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.quartz.CronExpression;

/**
 * Reads the facts of an object from a route read by Camel: it starts from a Quartz timer, sets variables to constants,
 * and goes to {@code direct:replicate}. A route that does anything else is rejected with its line.
 */
final class ObjectFileReader {

    private static final String TIMER = "quartz:";
    private static final String REPLICATE = "direct:replicate";
    private static final String FROM = "from/uri";
    private static final String CRON = "cron";
    private static final String INTERVAL = "trigger.repeatInterval";

    private final String file;
    private final RouteDefinition route;
    private final FileNodes nodes;
    private final Map<String, String> words = new HashMap<>();

    ObjectFileReader(String file, RouteReader.Read read) {
        this.file = file;
        this.route = read.route();
        this.nodes = read.nodes();
    }

    ObjectFile read(String text) throws ObjectFileException {
        String object = ObjectFile.objectOf(file);
        if (route.getId() == null) {
            throw refused("the route has no id; its first line must be id: " + object, "/route", "/from");
        }
        if (!route.getId().equals(object)) {
            throw refused(
                    "the id '" + route.getId() + "' does not match the file name '" + object + "'; rename one of them",
                    "route/id");
        }
        if (route.getInput() == null) {
            throw refused("'from' is missing; an object's route starts from " + timerOf(object), "/route");
        }
        String timer = plain(route.getInput().getUri());
        if (!timer.startsWith(TIMER)) {
            throw refused(
                    "an object's route starts from a timer, not from '" + timer + "'; write " + timerOf(object), FROM);
        }
        checkSchedule(timer, object);
        readSteps();
        return new ObjectFile(file, text, route, timer(timer), object(object));
    }

    private ReplicatedObject object(String name) throws ObjectFileException {
        try {
            return ReplicatedObject.of(
                    name, Optional.ofNullable(route.getDescription()), Optional.ofNullable(route.getGroup()), words);
        } catch (FactException e) {
            int line = words.containsKey(e.word())
                    ? nodes.lineOfVariable(e.word(), e.line())
                    : nodes.lineOf("from/steps", "route/from", "/from");
            throw nodes.refused(line, e.getMessage());
        }
    }

    private ObjectFile.Timer timer(String uri) throws ObjectFileException {
        try {
            return new ObjectFile.Timer(
                    StringHelper.before(uri, "?", uri), nodes.lineOf(FROM), FrequencyPlaceholder.in(uri));
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()), "parameters/" + INTERVAL, FROM);
        }
    }

    private static String timerOf(String object) {
        return "uri: " + TIMER + "activecampaign/" + object;
    }

    /** Without a schedule, Quartz would fire every second. */
    private void checkSchedule(String timer, String object) throws ObjectFileException {
        Map<String, Object> options = options(timer);
        if (options.get(CRON) instanceof String cron) {
            checkCron(cron);
        } else if (!options.containsKey(INTERVAL)) {
            throw refused(
                    "missing schedule; add to parameters: " + INTERVAL + ": \"{{frequency:" + object + "}}\", or "
                            + CRON,
                    "from/parameters",
                    FROM);
        }
    }

    private void checkCron(String cron) throws ObjectFileException {
        try {
            if (!cron.contains("{{")) {
                CronExpression.validateExpression(cron.replace('+', ' '));
            }
        } catch (ParseException e) {
            throw refused(
                    "the cron expression '" + cron + "' is wrong: " + e.getMessage()
                            + "; every six hours would be 0 0 0/6 * * ?",
                    "parameters/" + CRON,
                    FROM);
        }
    }

    private Map<String, Object> options(String timer) throws ObjectFileException {
        try {
            return URISupport.parseQuery(StringHelper.after(timer, "?", ""));
        } catch (URISyntaxException e) {
            throw refused("the timer's options cannot be read: " + e.getMessage(), FROM);
        }
    }

    private void readSteps() throws ObjectFileException {
        String target = null;
        for (ProcessorDefinition<?> step : route.getOutputs()) {
            if (target != null) {
                throw refused("nothing comes after to: " + REPLICATE, "steps/to");
            }
            if (step instanceof SetVariableDefinition variable) {
                readVariable(variable);
            } else if (step instanceof SetVariablesDefinition variables) {
                for (SetVariableDefinition variable : variables.getVariables()) {
                    readVariable(variable);
                }
            } else if (step instanceof ToDefinition to) {
                target = plain(to.getUri());
            }
        }
        if (target == null) {
            throw refused("missing last step: to: " + REPLICATE, "from/steps", "route/from", "/from");
        }
        if (!target.equals(REPLICATE)) {
            throw refused("an object's route goes to " + REPLICATE + ", not to '" + target + "'", "steps/to");
        }
    }

    private void readVariable(SetVariableDefinition variable) throws ObjectFileException {
        String name = variable.getName();
        if (name == null) {
            throw refused("a variable has no name", "setVariables/variables", "steps/setVariable");
        }
        ExpressionDefinition expression = variable.getExpression();
        if (!(expression instanceof ConstantExpression) || expression.getExpression() == null) {
            throw wrongVariable(name, "must be a constant");
        }
        String constant = expression.getExpression();
        if (constant.contains("{{")) {
            throw wrongVariable(name, "has a placeholder; write the value");
        }
        if (words.put(name, Boolean.parseBoolean(expression.getTrim()) ? constant.trim() : constant) != null) {
            throw wrongVariable(name, "is set twice");
        }
    }

    private ObjectFileException wrongVariable(String variable, String reason) {
        return nodes.refused(nodes.lineOfVariable(variable, 0), "the variable '" + variable + "' " + reason);
    }

    /** @param paths words that the error is about: the first one that the file has */
    private ObjectFileException refused(String reason, String... paths) {
        return nodes.refused(nodes.lineOf(paths), reason);
    }

    /** An endpoint URI in the form without slashes. */
    private static String plain(String uri) {
        return uri.replaceFirst("^(\\w+)://", "$1:");
    }
}
