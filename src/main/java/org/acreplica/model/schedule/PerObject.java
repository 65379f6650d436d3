package org.acreplica.model.schedule;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value for all objects, and values for some by name.
 *
 * @param forAll if nothing more specific is set
 * @param ofObjects by the object's name
 */
public record PerObject<T>(T forAll, Map<String, T> ofObjects) {

    public PerObject {
        ofObjects = Map.copyOf(ofObjects);
    }

    public static <T> PerObject<T> all(T value) {
        return new PerObject<>(value, Map.of());
    }

    /** The same value for each of these by name, overriding their files. */
    public static <T> PerObject<T> each(Collection<String> objects, T value) {
        return new PerObject<>(value, objects.stream().collect(Collectors.toMap(name -> name, name -> value)));
    }

    /**
     * The value set for the object by name; else that of its file; else that for all.
     *
     * @param inFile the value in the object's file
     */
    public T of(String object, Optional<T> inFile) {
        T named = ofObjects.get(object);
        return named == null ? inFile.orElse(forAll) : named;
    }
}
