package org.acreplica.sync.conversion;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.RowFormat;
import org.acreplica.sync.settings.NewFields;
import org.acreplica.sync.settings.RecordSettings;

/** Normalisers with the settings' defaults. */
final class Normalisers {

    private Normalisers() {}

    static Normaliser plain(ReplicatedObject object, Columns columns, RowFormat format) {
        RecordSettings settings = new RecordSettings(128 << 20, NewFields.ADD, Optional.empty());
        return new Normaliser(
                object, columns, format, new FieldRules(object, settings, Set.of()), false, Clock.systemUTC());
    }
}
