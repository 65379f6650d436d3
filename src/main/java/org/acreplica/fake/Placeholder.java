package org.acreplica.fake;

import org.jspecify.annotations.Nullable;

/** What stands in braces in a template: a value that depends on the row. */
interface Placeholder {

    /** Null if this row has no value. */
    @Nullable
    String text(Row row);
}
