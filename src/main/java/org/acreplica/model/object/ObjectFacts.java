package org.acreplica.model.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.acreplica.model.text.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads the words of an object file. */
final class ObjectFacts {

    private static final String MODE = "mode";
    private static final String PATH = "path";
    private static final String RECORDS_KEY = "recordsKey";
    private static final String COUNTED_BY = "countedBy";
    private static final String CURSOR_FIELD = "cursorField";
    private static final String FILTER_PARAM = "filterParam";
    private static final String ORDER = "order";
    private static final String KEYSET = "keyset";
    private static final String QUERY = "query";
    private static final String PERMISSION = "permission";
    private static final String SIDELOAD = "sideload";

    /** The words allowed in an object file. */
    private static final Set<String> WORDS = Set.of(
            MODE,
            PATH,
            RECORDS_KEY,
            COUNTED_BY,
            CURSOR_FIELD,
            FILTER_PARAM,
            ORDER,
            KEYSET,
            QUERY,
            PERMISSION,
            SIDELOAD,
            ObjectDefaults.SELECTED,
            ObjectDefaults.FULL_EVERY,
            ColumnLines.PROTECT,
            ColumnLines.COLUMNS);

    /** The only object whose pages can include related rows. */
    private static final String CONTACTS = "contacts";

    private static final Pattern PATHS = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern PARAMETERS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\[[A-Za-z0-9_-]+])*");
    private static final Pattern QUERIES =
            Pattern.compile("[A-Za-z0-9_\\[\\]]+=[A-Za-z0-9_.~-]*(&[A-Za-z0-9_\\[\\]]+=[A-Za-z0-9_.~-]*)*");

    private final String name;
    private final Map<String, String> words;

    ObjectFacts(String name, Map<String, String> words) {
        this.name = name;
        this.words = words;
    }

    ReplicatedObject read(Optional<String> description, Optional<String> group) throws FactException {
        requireName();
        requireKnownWords();
        ReadMode mode = mode();
        requireFor(mode, CURSOR_FIELD, mode != ReadMode.FULL, mode != ReadMode.FULL);
        requireFor(mode, FILTER_PARAM, mode == ReadMode.INCREMENTAL, mode == ReadMode.INCREMENTAL);
        requireFor(mode, ORDER, mode == ReadMode.TAIL, true);
        requireFor(mode, ObjectDefaults.FULL_EVERY, false, mode != ReadMode.FULL);
        List<String> cursorFields = list(words.get(CURSOR_FIELD));
        String path = matching(PATH, PATHS).orElse(camelCase(name));
        String recordsKey = words.getOrDefault(RECORDS_KEY, path);
        return new ReplicatedObject(
                name,
                description,
                group,
                mode,
                path,
                recordsKey,
                matching(COUNTED_BY, KEYS).orElse(recordsKey),
                cursorFields,
                matching(FILTER_PARAM, PARAMETERS),
                matching(ORDER, PARAMETERS),
                matching(KEYSET, PARAMETERS),
                matching(QUERY, QUERIES).orElse(""),
                Optional.ofNullable(words.get(PERMISSION)),
                sideload(),
                columns(cursorFields),
                ObjectDefaults.of(words));
    }

    private void requireName() throws FactException {
        if (!ReplicatedObject.NAME.matcher(name).matches()) {
            throw new FactException("id", "the id '" + name + "' is not a name in snake_case of at most 60 characters");
        }
    }

    private void requireKnownWords() throws FactException {
        for (String word : words.keySet()) {
            if (!WORDS.contains(word)) {
                throw new FactException(
                        word,
                        "unknown word '" + word + "'"
                                + Suggestion.question(word, WORDS, "known words: " + listed(WORDS)));
            }
        }
    }

    private ReadMode mode() throws FactException {
        String word = words.get(MODE);
        for (ReadMode mode : ReadMode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        String modes = "mode is full, incremental or tail";
        throw new FactException(MODE, word == null ? "missing: " + modes : modes + ", was '" + word + "'");
    }

    private void requireFor(ReadMode mode, String word, boolean isNeeded, boolean isAllowed) throws FactException {
        boolean isSaid = words.containsKey(word) && !words.get(word).isBlank();
        if (isNeeded && !isSaid) {
            throw new FactException(word, "missing: an object of mode " + mode.word() + " needs " + word);
        }
        if (isSaid && !isAllowed) {
            throw new FactException(word, "an object of mode " + mode.word() + " takes no " + word);
        }
    }

    private List<Column> columns(List<String> cursorFields) throws FactException {
        ColumnLines lines = ColumnLines.of(words.get(ColumnLines.COLUMNS));
        for (String field : cursorFields) {
            if (!lines.hasInstant(field)) {
                throw new FactException(
                        CURSOR_FIELD, "the field '" + field + "' is not in a column of type timestamptz");
            }
        }
        lines.protect(words.get(ColumnLines.PROTECT), cursorFields);
        return lines.columns();
    }

    private Optional<String> sideload() throws FactException {
        Optional<String> beside = Optional.ofNullable(words.get(SIDELOAD));
        if (beside.isPresent() && (!beside.get().equals(CONTACTS) || name.equals(CONTACTS))) {
            throw new FactException(
                    SIDELOAD,
                    "only pages of " + CONTACTS + " include rows of other objects, not pages of '" + beside.get() + "'"
                            + (name.equals(CONTACTS) ? " its own" : ""));
        }
        return beside;
    }

    private Optional<String> matching(String word, Pattern pattern) throws FactException {
        Optional<String> value = Optional.ofNullable(words.get(word));
        if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
            throw new FactException(word, word + " '" + value.get() + "' has characters that do not belong there");
        }
        return value;
    }

    private static List<String> list(@Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : List.of(value.trim().split("\\s*,\\s*"));
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(
                    camel.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
