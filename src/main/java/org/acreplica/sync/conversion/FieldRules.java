package org.acreplica.sync.conversion;

import java.util.Optional;
import java.util.Set;
import org.acreplica.model.Protection;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.sync.RecordSettings;

/** What becomes of fields of an object's records that are not simply converted. Belongs to one run. */
public final class FieldRules {

    private final Set<String> dropped;
    private final Set<String> hidden;
    private final Set<String> idLists;
    private final Optional<ValueHash> hash;

    /** @param idLists fields that get no column where they hold an array: lists of ids that side-loading adds */
    public FieldRules(ReplicatedObject object, RecordSettings settings, Set<String> idLists) {
        this.dropped = object.fieldsProtectedBy(Protection.DROP);
        this.hidden = object.fieldsProtectedBy(Protection.values());
        this.idLists = idLists;
        this.hash = settings.hashKey().map(ValueHash::new);
    }

    /** The fields whose values nobody is to see. */
    Set<String> hidden() {
        return hidden;
    }

    boolean drops(String field) {
        return dropped.contains(field);
    }

    boolean isIdList(String field) {
        return idLists.contains(field);
    }

    /** @throws java.util.NoSuchElementException without a key, which is asked for before anything is read */
    String hash(String text) {
        return hash.orElseThrow().of(text);
    }
}
