package org.acreplica.benchmark;

/**
 * {@code mvn -B -Pbenchmark verify}. Each figure stands beside a baseline of the same run, because machines differ.
 * Arguments: {@code pace}, {@code long}, {@code pipeline}, {@code million},
 * {@code destinations}; none means the first and the third.
 */
public final class Benchmarks {

    private static final int ROUNDS = 3;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        String which = arguments.length == 0 ? "pace pipeline" : String.join(" ", arguments);
        if (which.contains("pace")) {
            new PaceBenchmark(Integer.getInteger("rounds", ROUNDS)).run(which.contains("long"));
        }
        if (which.contains("pipeline")) {
            new PipelineBenchmark(Integer.getInteger("contacts", 200_000)).run();
        }
        if (which.contains("destinations")) {
            new DestinationsBenchmark(Integer.getInteger("contacts", 100_000), Integer.getInteger("rounds", ROUNDS))
                    .run();
        }
        System.exit(0);
    }
}
