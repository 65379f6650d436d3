package org.acreplica.fake;

/**
 * One record before it is written: its position, dates and randomness.
 *
 * @param created epoch second
 * @param changed epoch second, or {@link #NEVER}
 */
record Row(Blueprint blueprint, long index, long id, long key, long created, long changed) {

    static final long NEVER = Long.MIN_VALUE;

    long draw(long salt) {
        return Draws.mix(key, salt);
    }

    /** When it was last changed, or created. */
    long touched() {
        return changed == NEVER ? created : changed;
    }

    Row at(long created, long changed) {
        return new Row(blueprint, index, id, key, created, changed);
    }

    Sharing sharedBy(String owners) {
        return blueprint.world().sharing(owners, blueprint.facts().table());
    }

    Blueprint other(String table) {
        return blueprint.world().blueprint(table);
    }
}
