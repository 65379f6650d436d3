package org.acreplica.objectfiles;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.apache.camel.dsl.yaml.common.YamlDeserializationContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Lets Camel read object files, in any notation it knows, into routes that are in no context yet. All files share one
 * context, which is never started: a context per file would double the cost.
 *
 * <p>Not thread-safe.
 */
final class RouteReader {

    /** Suppresses Camel's warning about the compact notation; both are fine here. */
    private static final String COMPACT_NOTATION_WARNING = "camel.main.yamlDslCompactNotationWarn";

    /** The YAML parser's word for a tab. */
    private static final String TAB = "\\t";

    private static final String SECOND_DOCUMENT = "another document";

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
     * @param nodes the source of line numbers for errors
     */
    record Read(RouteDefinition route, FileNodes nodes) {}

    Read read(String file, String text) throws ObjectFileException {
        if (isEmpty(text)) {
            throw new ObjectFileException(
                    file, 1, "the file is empty; copy another object's file and edit it, or delete this one");
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
            throw refusal(file, text, e);
        } catch (StackOverflowError e) {
            throw new ObjectFileException(file, 1, FileNodes.TOO_DEEP);
        }
    }

    private static ObjectFileException refusal(String file, String text, Exception error) {
        int line = 1;
        Throwable innermost = error;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            innermost = cause;
            if (cause instanceof MarkedYamlEngineException marked) {
                line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
            } else if (cause instanceof ReaderException character) {
                line += (int) text.chars()
                        .limit(character.getPosition())
                        .filter(letter -> letter == '\n')
                        .count();
            }
        }
        ObjectFileException refusal = new ObjectFileException(file, line, reason(innermost));
        refusal.addSuppressed(error);
        return refusal;
    }

    /** The message of the innermost cause: the outer ones only say where Camel was. */
    private static String reason(Throwable cause) {
        String problem = cause instanceof MarkedYamlEngineException marked ? marked.getProblem() : cause.getMessage();
        String said = String.valueOf(problem).lines().findFirst().orElse("");
        if (said.contains(TAB)) {
            return "tab found; YAML allows only spaces";
        }
        if (said.contains(SECOND_DOCUMENT)) {
            return "a second document begins here; a file holds one route";
        }
        return cause.getClass().getPackage().equals(YamlEngineException.class.getPackage())
                ? "invalid YAML: " + said + "; check indentation, colons and quotes here"
                : "Camel rejected it: " + said + "; compare it with the file of another object";
    }

    private static boolean isEmpty(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private static final class Loader extends YamlRoutesBuilderLoader {

        private @Nullable YamlDeserializationContext shared;
        private @Nullable Node root;

        /** Shared by all files, because creating one searches the whole class path for resolvers. */
        @Override
        protected YamlDeserializationContext newYamlDeserializationContext(LoadSettings settings, Resource file) {
            if (shared == null) {
                shared = super.newYamlDeserializationContext(settings, file);
            }
            shared.setResource(file);
            return shared;
        }

        @Override
        protected RouteBuilder builder(YamlDeserializationContext reading, Node file) {
            root = file;
            return super.builder(reading, file);
        }
    }
}
