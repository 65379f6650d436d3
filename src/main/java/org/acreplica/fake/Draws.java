package org.acreplica.fake;

/** Reproducible randomness: the same keys give the same number, in any order and on any thread. */
final class Draws {

    private Draws() {}

    /** SplitMix64: every bit of both keys moves about half the bits of the result. */
    static long mix(long key, long next) {
        long z = key + 0x9E3779B97F4A7C15L * (next + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long salt(String name) {
        long salt = 0;
        for (int i = 0; i < name.length(); i++) {
            salt = mix(salt, name.charAt(i));
        }
        return salt;
    }

    /** From 0 to {@code bound - 1}. */
    static long below(long draw, long bound) {
        return Math.floorMod(draw, bound);
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    static double unit(long draw) {
        return (draw >>> 11) * 0x1.0p-53;
    }
}
