package org.acreplica.replica;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.acreplica.routefiles.RouteFile;
import org.acreplica.routefiles.RouteFileException;
import org.acreplica.routefiles.RouteFileProblem;
import org.acreplica.routefiles.RouteFiles;
import org.acreplica.routefiles.RouteFolder;
import org.acreplica.routefiles.ScratchContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The object files that are to be followed, each of them checked, and the problems with the others. The files are for
 * one thread, the problems for everyone.
 */
final class WantedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WantedFiles.class);

    private final Predicate<String> selected;
    private final Function<String, Duration> frequency;
    private final Map<String, RouteFile> checked = new TreeMap<>();
    private final Map<String, RouteFileProblem> refused = new TreeMap<>();
    private Optional<RouteFileProblem> folderProblem = Optional.empty();
    private volatile List<RouteFileProblem> problems = List.of();

    /**
     * @param selected whether an object is to be replicated
     * @param frequency of an object
     */
    WantedFiles(Predicate<String> selected, Function<String, Duration> frequency) {
        this.selected = selected;
        this.frequency = frequency;
    }

    /**
     * Takes the files that the folder holds, where they are others than before.
     *
     * @param serving the objects that are replicated at this time
     */
    void look(RouteFolder folder, Set<String> serving) {
        folder.changed().ifPresent(files -> are(files, serving));
        if (!folder.problem().equals(folderProblem)) {
            folderProblem = folder.problem();
            folderProblem.ifPresent(problem -> LOG.error("{}; what is replicated goes on", problem));
            publish();
        }
    }

    /** Takes these files: those that read well and can be wired. */
    void are(RouteFiles files, Set<String> serving) {
        Map<String, RouteFile> before = new HashMap<>(checked);
        Map<String, RouteFileProblem> known = new HashMap<>(refused);
        checked.clear();
        refused.clear();
        try (ScratchContext scratch = new ScratchContext(frequency)) {
            for (String object : files.names()) {
                if (selected.test(object)) {
                    check(files, object, before.get(object), scratch);
                }
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

    /** Of all objects that have a file, the refused ones included. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(checked.keySet());
        names.addAll(refused.keySet());
        return names;
    }

    Collection<RouteFile> files() {
        return List.copyOf(checked.values());
    }

    /** A file that was right when it was checked, and that could not be used after all. */
    void refuse(RouteFile file, RouteFileException reason) {
        checked.remove(file.object().name());
        refused.put(file.object().name(), reason.problem());
        LOG.error("{}", reason.problem());
        publish();
    }

    List<RouteFileProblem> problems() {
        return problems;
    }

    private void check(RouteFiles files, String object, RouteFile before, ScratchContext scratch) {
        try {
            RouteFile file = files.file(object).orElse(null);
            if (file == null) {
                throw files.refusal(object).orElseThrow();
            }
            if (before == null || !before.text().equals(file.text())) {
                scratch.check(file);
            }
            checked.put(object, file);
        } catch (RouteFileException e) {
            refused.put(object, e.problem());
        }
    }

    private void publish() {
        List<RouteFileProblem> all = new ArrayList<>(refused.values());
        folderProblem.ifPresent(all::add);
        problems = List.copyOf(all);
    }
}
