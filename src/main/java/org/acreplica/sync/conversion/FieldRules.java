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

/** Rules for fields that are not simply converted: hidden, ignored or left out. Belongs to one run. */
public final class FieldRules {

    private final Set<String> dropped;
    private final Set<String> hidden;
    private final Set<String> idLists;
    private final boolean addsNew;
    private final Optional<ValueHash> hash;
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    /** @param idLists fields that get no column if they hold an array: lists of ids added by side-loading */
    public FieldRules(ReplicatedObject object, RecordSettings settings, Set<String> idLists) {
        this.dropped = object.fieldsProtectedBy(Protection.DROP);
        this.hidden = object.fieldsProtectedBy(Protection.values());
        this.idLists = idLists;
        this.addsNew = settings.newFields() == NewFields.ADD;
        this.hash = settings.hashKey().map(ValueHash::new);
    }

    Set<String> hidden() {
        return hidden;
    }

    /** Whether the field is left out of the row whatever the columns are. */
    boolean drops(String field) {
        boolean isDropped = dropped.contains(field);
        if (isDropped) {
            leftOut.add(field);
        }
        return isDropped;
    }

    /**
     * Whether a field without a column is left out of the row.
     *
     * @param isList whether it holds an array in this record
     * @param columns the existing columns; a field that has one under its cleaned name is loaded
     */
    boolean leavesOut(String field, boolean isList, Columns columns) {
        String name = JsonLiteral.clean(field);
        if (columns.indexOf(name) >= 0) {
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

    /** The fields left out so far, except the lists of ids. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** The ignored fields that have not been taken yet. */
    List<String> takeIgnored() {
        List<String> taken = List.copyOf(ignored);
        ignored.clear();
        return taken;
    }

    /** @throws java.util.NoSuchElementException without a key, which is checked before anything is read */
    String hash(String text) {
        return hash.orElseThrow().of(text);
    }
}
