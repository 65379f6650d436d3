package org.acreplica.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.objectfiles.ObjectFolder;
import org.acreplica.objectfiles.ScratchContext;
import org.acreplica.settings.ObjectSelection;
import org.acreplica.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The object files in use, all checked, and the problems of the others. The files are for one thread, the problems for
 * all.
 */
final class CheckedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedFiles.class);

    private final Settings settings;
    private final ObjectSelection selection;
    private final Map<String, ObjectFile> checked = new TreeMap<>();
    private final Map<String, ObjectFileProblem> refused = new TreeMap<>();
    private Optional<ObjectFileProblem> folderProblem = Optional.empty();
    private volatile List<ObjectFileProblem> problems = List.of();

    CheckedFiles(Settings settings) {
        this.settings = settings;
        this.selection = settings.objects();
    }

    /**
     * Begins with these files. Files that cannot be wired show up later: nothing is replicating yet that could be lost.
     */
    void begin(ObjectFiles files) {
        take(files, Set.of(), file -> {});
    }

    /**
     * Takes the files of the folder if they have changed.
     *
     * @param serving the objects being replicated
     */
    void look(ObjectFolder folder, Set<String> serving) {
        folder.changed().ifPresent(files -> {
            try (ScratchContext scratch = new ScratchContext(selection.frequency())) {
                take(files, serving, scratch::check);
            }
        });
        if (!folder.problem().equals(folderProblem)) {
            folderProblem = folder.problem();
            folderProblem.ifPresent(problem -> LOG.error("{}; replication continues unchanged", problem));
            publish();
        }
    }

    private interface Wiring {
        void check(ObjectFile file) throws ObjectFileException;
    }

    /** Uses these files from now on, as far as they can be read and wired. */
    private void take(ObjectFiles files, Set<String> serving, Wiring wiring) {
        Map<String, ObjectFile> before = new HashMap<>(checked);
        Map<String, ObjectFileProblem> known = new HashMap<>(refused);
        checked.clear();
        refused.clear();
        for (String object : files.names()) {
            if (selection.selects(object, files::isOnRequest)) {
                check(files, object, before.get(object), wiring);
            }
        }
        refused.forEach((object, problem) -> {
            if (!problem.equals(known.get(object))) {
                LOG.error(
                        "{}; {} {}",
                        problem,
                        object,
                        serving.contains(object) ? "is replicated as before" : "is not replicated");
            }
        });
        publish();
    }

    /** All objects that have a file, including invalid ones. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(checked.keySet());
        names.addAll(refused.keySet());
        return names;
    }

    Collection<ObjectFile> files() {
        return List.copyOf(checked.values());
    }

    /** A file that passed the checks but could not be used after all. */
    void refuse(ObjectFile file, ObjectFileException reason) {
        checked.remove(file.object().name());
        refused.put(file.object().name(), reason.problem());
        LOG.error("{}", reason.problem());
        publish();
    }

    List<ObjectFileProblem> problems() {
        return problems;
    }

    private void check(ObjectFiles files, String object, @Nullable ObjectFile before, Wiring wiring) {
        try {
            ObjectFile file = files.file(object).orElse(null);
            if (file == null) {
                throw files.refusal(object).orElseThrow();
            }
            Optional<String> problem = selection.problem(object).or(() -> settings.problem(file.name(), file.object()));
            if (problem.isPresent()) {
                throw ObjectFiles.refusal(file, problem.get().replace("\n", " "));
            }
            if (before == null || !before.text().equals(file.text())) {
                wiring.check(file);
            }
            checked.put(object, file);
        } catch (ObjectFileException e) {
            refused.put(object, e.problem());
        }
    }

    private void publish() {
        List<ObjectFileProblem> all = new ArrayList<>(refused.values());
        folderProblem.ifPresent(all::add);
        problems = List.copyOf(all);
    }
}
