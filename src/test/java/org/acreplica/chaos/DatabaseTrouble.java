package org.acreplica.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A fault around one statement or commit of {@link CrashDriver}. */
final class DatabaseTrouble {

    /** Faults that can be caused without an administrator. */
    enum Kind {
        LOCK_TIMEOUT,
        STATEMENT_REFUSED,
        COMMIT_FAILS,
        COMMIT_UNANSWERED,
        CONNECTION_KILLED,
        DISK_FULL,
        READ_ONLY;

        boolean isAtCommit() {
            return this == COMMIT_FAILS || this == COMMIT_UNANSWERED;
        }
    }

    private final Kind kind;
    private final AtomicInteger before;
    private volatile boolean fired;

    private DatabaseTrouble(Kind kind, int before) {
        this.kind = kind;
        this.before = new AtomicInteger(before);
    }

    /** Happens once, after this many statements; for faults of commits, commits. */
    static DatabaseTrouble after(int operations, Kind kind) {
        return new DatabaseTrouble(kind, operations);
    }

    static DatabaseTrouble none() {
        return new DatabaseTrouble(null, Integer.MAX_VALUE);
    }

    /** As {@link FaultKind} names it. */
    String name() {
        return "database " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean hasFired() {
        return fired;
    }

    Object around(Connection connection, String method, Callable<Object> call) throws Exception {
        boolean concerned = kind != null && kind.isAtCommit() == method.equals("commit");
        if (!concerned || fired || before.decrementAndGet() >= 0) {
            return call.call();
        }
        if (connection.getMetaData().getURL().startsWith("jdbc:sqlite:")) {
            switch (kind) {
                case DISK_FULL:
                    return within(connection, "max_page_count=1", "max_page_count=1073741823", call);
                case READ_ONLY:
                    return within(connection, "query_only=ON", "query_only=OFF", call);
                default:
            }
        }
        fired = true;
        switch (kind) {
            case DISK_FULL -> throw new SQLException("could not extend file: No space left on device", "53100");
            case READ_ONLY -> throw new SQLException("cannot execute in a read-only transaction", "25006");
            case LOCK_TIMEOUT -> throw new SQLException("[SQLITE_BUSY] The database file is locked", "55P03");
            case STATEMENT_REFUSED -> throw new SQLException("no reason given");
            case CONNECTION_KILLED -> connection.close();
            case COMMIT_FAILS -> throw new SQLException("[SQLITE_IOERR] Some kind of disk I/O error occurred", "58030");
            default -> {
                call.call();
                throw new SQLException("IO Error: connection closed", "08006");
            }
        }
        return call.call();
    }

    /** Continues until a statement fails: not every statement needs space or writes. */
    private Object within(Connection connection, String on, String off, Callable<Object> call) throws Exception {
        pragma(connection, on);
        try {
            return call.call();
        } catch (Exception e) {
            fired = true;
            throw e;
        } finally {
            pragma(connection, off);
        }
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
    }
}
