package org.acreplica.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.report.schema.SchemaFormat;
import org.acreplica.report.schema.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "schema",
        description = "Prints the tables from the object files: columns, descriptions and relations.%n"
                + "Needs no account and no database.",
        footer = {
            "",
            "Examples:",
            "  schema                                   as Markdown",
            "  schema --all --format dbt > sources.yml  sources for dbt",
            "  schema --format mermaid > diagrams.md    one diagram per group"
        })
final class SchemaCommand extends Subcommand {

    @Option(
            names = "--format",
            defaultValue = "markdown",
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private SchemaFormat format = SchemaFormat.MARKDOWN;

    @Option(names = "--all", description = "Include every object file, not only the objects selected by sync.objects.")
    private boolean all;

    static final class Formats implements ITypeConverter<SchemaFormat>, Iterable<String> {

        @Override
        public SchemaFormat convert(String word) {
            return Arrays.stream(SchemaFormat.values())
                    .filter(known -> known.toString().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", this)));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(SchemaFormat.values())
                    .map(SchemaFormat::toString)
                    .iterator();
        }
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica().workspace();
        List<String> names = all ? workspace.files().names() : workspace.objects(List.of());
        List<ReplicatedObject> objects = names.stream()
                .map(workspace.files()::file)
                .flatMap(Optional::stream)
                .map(ObjectFile::object)
                .toList();
        replica()
                .out()
                .print(format.text(
                        new Tables(objects), workspace.settings().destination().schema()));
        replica().out().flush();
        List<ObjectFileException> refused = names.stream()
                .map(workspace.files()::refusal)
                .flatMap(Optional::stream)
                .toList();
        refused.forEach(file -> replica().err().println(file.object() + " is left out: " + file.getMessage()));
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.OBJECT_FAILED;
    }
}
