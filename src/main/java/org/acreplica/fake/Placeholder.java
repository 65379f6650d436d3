package org.acreplica.fake;

import org.jspecify.annotations.Nullable;

/** A value in braces in a template, which depends on the row. */
interface Placeholder {

    /** Null if this row has no value. */
    @Nullable
    String text(Row row);
}
