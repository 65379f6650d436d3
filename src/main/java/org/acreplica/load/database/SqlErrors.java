package org.acreplica.load.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.acreplica.load.database.LoadException.Kind;

/**
 * What a database's error means, by its dialect: {@code error.KIND.state} is matched against the beginning of the
 * SQLSTATE, {@code error.KIND.code} against the vendor's number, {@code error.KIND.message} is sought in the message.
 */
public final class SqlErrors {

    /** In the order in which they are tried. */
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("unavailable", Kind.UNAVAILABLE);
        KINDS.put("schema", Kind.SCHEMA);
        KINDS.put("data", Kind.DATA);
        KINDS.put("denied", Kind.REFUSED);
    }

    private static final int LONGEST_REASON = 400;

    private final Map<String, Pattern> states = new HashMap<>();
    private final Map<String, Pattern> codes = new HashMap<>();
    private final Map<String, Pattern> messages = new HashMap<>();
    private final String grant;

    SqlErrors(Dialect dialect) {
        grant = dialect.grant();
        for (String kind : KINDS.keySet()) {
            states.put(kind, pattern(dialect.property("error." + kind + ".state")));
            codes.put(kind, pattern(dialect.property("error." + kind + ".code")));
            messages.put(kind, pattern(dialect.property("error." + kind + ".message")));
        }
    }

    /** @param doing goes before the reason: {@code contacts: 100 rows could not be written} */
    public LoadException explained(String doing, Throwable error) {
        SQLException sql = sqlException(error);
        if (sql == null) {
            return new LoadException(Kind.REFUSED, doing + ": " + error, error);
        }
        Kind kind = KINDS.entrySet().stream()
                .filter(known -> is(sql, known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.REFUSED);
        String remedy = kind == Kind.REFUSED && is(sql, "denied") ? ". What its user needs: " + grant : "";
        return new LoadException(kind, doing + ": " + reason(sql, kind) + remedy, error);
    }

    private boolean is(SQLException error, String kind) {
        String state = Objects.toString(error.getSQLState(), "");
        String message = Objects.toString(error.getMessage(), "");
        return states.get(kind).matcher(state).lookingAt()
                || codes.get(kind)
                        .matcher(Integer.toString(error.getErrorCode()))
                        .matches()
                || messages.get(kind).matcher(message).find();
    }

    /** One line without the statement; for a refused value without what follows a colon, which may be the value. */
    private static String reason(SQLException error, Kind kind) {
        String line = Reasons.firstLine(
                Objects.toString(error.getMessage(), error.getClass().getSimpleName()));
        String shown = kind == Kind.DATA ? line.replaceFirst("(?<=[a-z]): .*$", "") : withInnermost(line, error);
        String state = error.getSQLState() == null ? "" : " (SQLSTATE " + error.getSQLState() + ")";
        return shown.substring(0, Math.min(shown.length(), LONGEST_REASON)) + state;
    }

    /** A driver may say that it failed and leave the reason to the cause. */
    private static String withInnermost(String line, SQLException error) {
        String innermost = Reasons.innermost(error);
        return error.getCause() == null || line.contains(innermost)
                ? line
                : line.replaceFirst("[.]$", "") + ": " + innermost;
    }

    private static SQLException sqlException(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.isEmpty() ? "(?!)" : text);
    }
}
