package org.acreplica.benchmark;

import java.util.List;

/**
 * {@code mvn -B -Pbenchmark verify}. Each figure is next to a baseline of the same run, because machines differ.
 * Arguments say which: {@code pace}, {@code long}, {@code pipeline}, {@code million}, {@code destinations}, {@code
 * pod}, {@code start}, {@code sideload}, {@code views}, {@code peer},
 * {@code accounts}.
 * docs/benchmarks.md explains.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> which = List.of(String.join(" ", arguments).trim().split("\\s+"));
        PaceBenchmark pace = new PaceBenchmark(Integer.getInteger("rounds", 1));
        PipelineBenchmark pipeline = new PipelineBenchmark(Integer.getInteger("contacts", 450_000));
        if (which.contains("pace")) {
            pace.shortLists();
        }
        if (which.contains("long")) {
            pace.longList();
        }
        if (which.contains("pipeline")) {
            pipeline.run();
        }
        if (which.contains("million")) {
            pipeline.million();
        }
        if (which.contains("destinations")) {
            new DestinationsBenchmark(Integer.getInteger("rows", 100_000), Integer.getInteger("rounds", 1)).run();
        }
        if (which.contains("views")) {
            new ViewsBenchmark(Integer.getInteger("rows", 100_000), Integer.getInteger("rounds", 1)).run();
        }
        if (which.contains("pod")) {
            new PodBenchmark(Integer.getInteger("minutes", 5)).run();
        }
        if (which.contains("start")) {
            new StartBenchmark(Integer.getInteger("rounds", 1)).run();
        }
        if (which.contains("accounts")) {
            new AccountsBenchmark(Integer.getInteger("minutes", 5)).run();
        }
        if (which.contains("peer")) {
            new PeerBenchmark(System.getProperty("peer", ""), Integer.getInteger("rounds", 1)).run();
        }
        if (which.contains("sideload")) {
            new SideloadBenchmark(Integer.getInteger("rows", 100_000), Integer.getInteger("rounds", 1)).run();
        }
        System.exit(0);
    }
}
