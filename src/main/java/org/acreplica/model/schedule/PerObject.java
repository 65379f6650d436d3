package org.acreplica.model.schedule;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value set for all objects, and for some by name.
 *
 * @param forAll where nothing nearer to an object is said
 * @param ofObjects by the object's name
 */
public record PerObject<T>(T forAll, Map<String, T> ofObjects) {

    public PerObject {
        ofObjects = Map.copyOf(ofObjects);
    }

    public static <T> PerObject<T> all(T value) {
        return new PerObject<>(value, Map.of());
    }

    /** The same for each of these by name, whatever their files say. */
    public static <T> PerObject<T> each(Collection<String> objects, T value) {
        return new PerObject<>(value, objects.stream().collect(Collectors.toMap(name -> name, name -> value)));
    }

    /**
     * What is set for the object by name; else what its file says; else what is set for all.
     *
     * @param inFile what the object's file says
     */
    public T of(String object, Optional<T> inFile) {
        T named = ofObjects.get(object);
        return named == null ? inFile.orElse(forAll) : named;
    }
}
