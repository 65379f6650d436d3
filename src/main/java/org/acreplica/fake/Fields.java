package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a collection's records, without parsing the whole record. The caller holds the lock. */
final class Fields {

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final Records records;

    Fields(Records records) {
        this.records = records;
    }

    /** A string without quotes, an array as JSON; null if neither. */
    @Nullable
    String text(long id, String field) {
        if (!records.isEdited(id)) {
            Row row = row(id);
            Node.Group record = row.blueprint().template().variant(row.index());
            return record.has(field) ? record.field(field).text(row) : null;
        }
        // By pattern, because raw text need not be JSON.
        Matcher match = PATTERNS.computeIfAbsent(field, Fields::pattern).matcher(new String(records.json(id), UTF_8));
        if (!match.find()) {
            return null;
        }
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    /** In epoch seconds; a record without it (a stub) matches every filter. */
    long changed(long id) {
        if (!records.isEdited(id)) {
            return row(id).touched();
        }
        OptionalLong changed = second(id, records.blueprint().facts().changedField());
        return changed.isPresent() ? changed.getAsLong() : created(id);
    }

    private long created(long id) {
        return records.isEdited(id) ? second(id, "cdate").orElse(Long.MAX_VALUE) : row(id).created();
    }

    /** A date in epoch seconds; empty if there is none. */
    OptionalLong second(long id, String field) {
        String text = text(id, field);
        return text == null ? OptionalLong.empty() : Moments.second(text);
    }

    private Row row(long id) {
        Blueprint blueprint = records.blueprint();
        return blueprint.row(blueprint.indexOf(id));
    }

    private static Pattern pattern(String field) {
        return Pattern.compile("\"" + field + "\"\\s*:\\s*(?:\"([^\"]*)\"|(\\[[^]]*]))");
    }
}
