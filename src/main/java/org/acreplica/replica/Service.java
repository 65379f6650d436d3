package org.acreplica.replica;

import java.util.List;
import java.util.Optional;
import org.acreplica.objectfiles.ObjectFileProblem;

/** What a replica that stays up does, and what may be asked of it. Thread-safe; nothing here waits for a run. */
public interface Service {

    /** By name. An object whose file was never right is not among them; see {@link #problems}. */
    List<ServedObject> objects();

    Optional<ServedObject> object(String name);

    /** What is wrong with the object files at this time. */
    List<ObjectFileProblem> problems();

    /**
     * Begins a run now, or right after the one that is in progress; of a paused object too.
     *
     * @return whether there is such an object
     */
    boolean runNow(String object);

    /**
     * Forgets cursor and position and begins a run that reads all history. One that is in progress ends at its next page.
     *
     * @return whether there is such an object
     */
    boolean reread(String object);

    /**
     * Lets no further run begin by itself until {@link #resume}; one that is in progress ends as ever.
     *
     * @return whether there is such an object
     */
    boolean pause(String object);

    /** @return whether there is such an object */
    boolean resume(String object);
}
