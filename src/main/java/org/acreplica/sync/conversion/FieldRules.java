package org.acreplica.sync.conversion;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.sync.settings.NewFields;
import org.acreplica.sync.settings.RecordSettings;

/** What becomes of fields of an object's records that are not simply converted. Belongs to one run. */
public final class FieldRules {

    private final Set<String> dropped;
    private final Set<String> hidden;
    private final Set<String> idLists;
    private final boolean addsNew;
    private final Optional<ValueHash> hash;
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    /** @param idLists fields that get no column where they hold an array: lists of ids that side-loading adds */
    public FieldRules(ReplicatedObject object, RecordSettings settings, Set<String> idLists) {
        this.dropped = object.fieldsProtectedBy(Protection.DROP);
        this.hidden = object.fieldsProtectedBy(Protection.values());
        this.idLists = idLists;
        this.addsNew = settings.newFields() == NewFields.ADD;
        this.hash = settings.hashKey().map(ValueHash::new);
    }

    /** The fields whose values must stay hidden. */
    Set<String> hidden() {
        return hidden;
    }

    /**
     * Whether the field gets no place in a row.
     *
     * @param isList whether it holds an array in this record
     * @param columns those there are; a new field that has one from before keeps filling it
     */
    boolean leavesOut(String field, boolean isList, Columns columns) {
        if (dropped.contains(field)) {
            leftOut.add(field);
            return true;
        }
        String name = JsonLiteral.clean(field);
        if (columns.indexOf(field) >= 0 || columns.indexOf(name) >= 0) {
            return false;
        }
        if (isList && idLists.contains(field)) {
            return true;
        }
        if (!addsNew && leftOut.size() < Columns.MOST && leftOut.add(field)) {
            ignored.add(name);
        }
        return !addsNew;
    }

    /** The fields that were left out so far; not the lists of ids. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Of the new ones, those that have not been taken yet. */
    List<String> takeIgnored() {
        List<String> taken = List.copyOf(ignored);
        ignored.clear();
        return taken;
    }

    /** @throws java.util.NoSuchElementException without a key, which is asked for before anything is read */
    String hash(String text) {
        return hash.orElseThrow().of(text);
    }
}
