package org.acreplica.objectfiles;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.apache.camel.dsl.yaml.common.YamlDeserializationContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.ResourceHelper;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Lets Camel read object files, in any notation that it knows, into routes that are in no context yet. All files share
 * one context, which is never started: a context for each would double what reading costs.
 *
 * <p>Not thread-safe.
 */
final class RouteReader {

    /** Camel's advice to write out what it reads as well in short; both are fine here. */
    private static final String COMPACT_NOTATION_WARNING = "camel.main.yamlDslCompactNotationWarn";

    private static final String TAB = "a tab stands where YAML takes spaces only; indent with spaces";

    private final CamelContext context = new DefaultCamelContext();
    private final Loader loader = new Loader();

    RouteReader() {
        context.disableJMX();
        context.getPropertiesComponent().addInitialProperty(COMPACT_NOTATION_WARNING, "false");
        context.build();
        loader.setCamelContext(context);
        loader.start();
    }

    /**
     * A file's only route.
     *
     * @param nodes for the lines of what is wrong with it
     */
    record Read(RouteDefinition route, FileNodes nodes) {}

    Read read(String file, String text) throws ObjectFileException {
        if (isEmpty(text)) {
            throw new ObjectFileException(
                    file, 1, "the file is empty; copy that of another object and change it, or delete this one");
        }
        try {
            loader.root = null;
            RouteBuilder builder = (RouteBuilder) loader.loadRoutesBuilder(ResourceHelper.fromString(file, text));
            FileNodes nodes = FileNodes.of(file, loader.root);
            builder.setCamelContext(context);
            builder.configure();
            List<RouteDefinition> routes = builder.getRouteCollection().getRoutes();
            return new Read(routes.get(0), nodes);
        } catch (ObjectFileException e) {
            throw e;
        } catch (Exception e) {
            throw refusal(file, e);
        }
    }

    /** The innermost reason: what is around it says only where Camel was. */
    private static ObjectFileException refusal(String file, Exception error) {
        int line = 1;
        String reason = "Camel refuses it: " + error;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
                reason = reason(marked);
            }
        }
        ObjectFileException refusal = new ObjectFileException(file, line, reason.contains("\\t") ? TAB : reason);
        refusal.addSuppressed(error);
        return refusal;
    }

    private static String reason(MarkedYamlEngineException error) {
        if (error instanceof ComposerException) {
            return "this is no YAML of one route: " + error.getContext() + " " + error.getProblem();
        }
        boolean isSyntax = error instanceof ScannerException || error instanceof ParserException;
        return (isSyntax ? "this is no YAML: " : "Camel refuses it: ") + error.getProblem();
    }

    private static boolean isEmpty(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private static final class Loader extends YamlRoutesBuilderLoader {

        private Node root;

        @Override
        protected RouteBuilder builder(YamlDeserializationContext reading, Node file) {
            root = file;
            return super.builder(reading, file);
        }
    }
}
