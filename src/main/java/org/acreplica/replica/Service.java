package org.acreplica.replica;

import java.util.List;
import java.util.Optional;
import org.acreplica.objectfiles.ObjectFileProblem;

/** The service run by {@code run}, and its actions. Thread-safe; nothing here waits for a run. */
public interface Service {

    /** By name, without objects whose file was never valid; see {@link #problems}. */
    List<ServedObject> objects();

    Optional<ServedObject> object(String name);

    /** The current problems of the object files. */
    List<ObjectFileProblem> problems();

    /**
     * Begins a run now, or right after the one in progress; also for a paused object.
     *
     * @return whether the object exists
     */
    boolean runNow(String object);

    /**
     * Resets cursor and position and begins a run that reads everything. A run in progress ends at its next page.
     *
     * @return whether the object exists
     */
    boolean reread(String object);

    /**
     * Pauses the schedule until {@link #resume}; a run in progress continues.
     *
     * @return whether the object exists
     */
    boolean pause(String object);

    /** @return whether the object exists */
    boolean resume(String object);
}
