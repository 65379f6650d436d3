package org.acreplica.load.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Classifies database errors by the dialect: {@code error.KIND.state} is a prefix of the SQLSTATE, {@code
 * error.KIND.code} the vendor's error number, {@code error.KIND.message} a part of the message.
 */
public final class SqlErrors {

    /** In the order of matching. */
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("oversized", Kind.DATA);
        KINDS.put("unavailable", Kind.UNAVAILABLE);
        KINDS.put("schema", Kind.SCHEMA);
        KINDS.put("data", Kind.DATA);
        KINDS.put("denied", Kind.REFUSED);
    }

    private static final int LONGEST_REASON = 400;

    private final List<Signs> known = new ArrayList<>();
    private final String grant;

    /** The characteristics of one kind of error. */
    private record Signs(Kind kind, Pattern state, Pattern code, Pattern message) {

        boolean fit(SQLException error) {
            return state.matcher(Objects.toString(error.getSQLState(), "")).lookingAt()
                    || code.matcher(Integer.toString(error.getErrorCode())).matches()
                    || message.matcher(Objects.toString(error.getMessage(), "")).find();
        }
    }

    SqlErrors(Dialect dialect) {
        grant = dialect.grant();
        KINDS.forEach((word, kind) -> known.add(new Signs(
                kind,
                pattern(dialect.property("error." + word + ".state")),
                pattern(dialect.property("error." + word + ".code")),
                pattern(dialect.property("error." + word + ".message")))));
    }

    /** @param doing precedes the reason: {@code contacts: 100 rows could not be written} */
    public LoadException explained(String doing, Throwable error) {
        SQLException sql = sqlException(error);
        if (sql == null) {
            return new LoadException(Kind.REFUSED, doing + ": " + error, error);
        }
        Optional<Kind> kind = kind(sql);
        String reason = reason(sql, kind.orElse(Kind.REFUSED));
        String remedy = kind.equals(Optional.of(Kind.REFUSED)) ? ". Required privileges: " + grant : "";
        return new LoadException(kind.orElse(Kind.REFUSED), doing + ": " + reason + remedy, error);
    }

    private Optional<Kind> kind(SQLException error) {
        return known.stream().filter(signs -> signs.fit(error)).map(Signs::kind).findFirst();
    }

    /** One line without the statement; for a rejected value, without what follows a colon, which may be the value. */
    private static String reason(SQLException error, Kind kind) {
        String line = Reasons.firstLine(
                Objects.toString(error.getMessage(), error.getClass().getSimpleName()));
        String shown = kind == Kind.DATA ? line.replaceFirst("(?<=[a-z]): .*$", "") : withInnermost(line, error);
        String state = error.getSQLState() == null ? "" : " (SQLSTATE " + error.getSQLState() + ")";
        return shown.substring(0, Math.min(shown.length(), LONGEST_REASON)) + state;
    }

    /** A driver may report only the failure, and leave the reason to the cause. */
    private static String withInnermost(String line, SQLException error) {
        String innermost = Reasons.innermost(error);
        return error.getCause() == null || line.contains(innermost)
                ? line
                : line.replaceFirst("[.]$", "") + ": " + innermost;
    }

    /** For a batch, the error of its statement, which alone has the SQLSTATE. */
    private static @Nullable SQLException sqlException(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && !(sql instanceof BatchUpdateException && sql.getCause() instanceof SQLException)) {
                return sql;
            }
        }
        return null;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.isEmpty() ? "(?!)" : text);
    }
}
